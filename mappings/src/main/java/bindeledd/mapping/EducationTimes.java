package bindeledd.mapping;

import bindeledd.model.Period;
import bindeledd.schema.education.PifuItem.Timeframe;
import bindeledd.schema.education.PifuPost.Extract;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and periods as PIFU-IMS writes them. */
final class EducationTimes {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  /** From 1900 to 2999: other years are slips, and NIR cannot be told them all. */
  private static final String YEAR = "((?:19|2\\d)\\d{2})";

  private static final Pattern DAY = Pattern.compile("(" + YEAR + "-\\d{2}-\\d{2})(T.*)?");
  private static final Pattern ADMIN =
      Pattern.compile("([HV]?)" + YEAR + "(?:/[HV]?(\\d{4}))?", Pattern.CASE_INSENSITIVE);

  /** A clock that is a little fast is forgiven. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final MonthDay YEAR_BEGINS = MonthDay.of(Month.AUGUST, 1);
  private static final MonthDay TEACHING_ENDS = MonthDay.of(Month.JUNE, 30);

  private EducationTimes() {}

  /** A day, also the day of a moment; empty when it is none. */
  static Optional<LocalDate> day(String text) {
    Matcher form = DAY.matcher(text);
    try {
      return form.matches() ? Optional.of(LocalDate.parse(form.group(1))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The days of a time frame, open where it has no end; empty when it has no beginning that can be
   * read.
   */
  static Optional<Period> period(Timeframe frame) {
    if (frame.begin().isEmpty() && frame.end().isEmpty()) {
      return administrative(frame.adminperiod());
    }
    if (frame.end().isEmpty()) {
      return day(frame.begin()).map(from -> new Period(from, null));
    }
    return day(frame.begin()).flatMap(from -> day(frame.end()).map(to -> new Period(from, to)));
  }

  /** A calendar year, a school year or a term, by its short name. */
  private static Optional<Period> administrative(String name) {
    Matcher form = ADMIN.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(2));
    return switch (form.group(1).toUpperCase(java.util.Locale.ROOT)) {
      case "H" ->
          form.group(3) == null
              ? Optional.of(new Period(YEAR_BEGINS.atYear(year), LocalDate.of(year, 12, 31)))
              : Optional.of(schoolYear(year));
      case "V" ->
          form.group(3) == null
              ? Optional.of(new Period(LocalDate.of(year, 1, 1), TEACHING_ENDS.atYear(year)))
              : Optional.empty();
      default ->
          Optional.of(
              form.group(3) == null
                  ? new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                  : schoolYear(year));
    };
  }

  private static Period schoolYear(int year) {
    return new Period(YEAR_BEGINS.atYear(year), TEACHING_ENDS.atYear(year + 1));
  }

  /** The school year with its holidays that a day lies in. */
  static Period schoolYearOf(LocalDate day) {
    var begins = YEAR_BEGINS.atYear(day.getYear());
    var from = day.isBefore(begins) ? begins.minusYears(1) : begins;
    return new Period(from, from.plusYears(1).minusDays(1));
  }

  /** When the file was made, as it says; when it came, where that cannot be. */
  static Instant made(Extract extract) {
    return moment(extract.datetime())
        .filter(made -> !made.isAfter(extract.received().plus(AHEAD)))
        .orElse(extract.received());
  }

  /**
   * When a file says something about a period: when it was made, unless it claims to be older than
   * what it tells.
   */
  static Instant told(Extract extract, Period period) {
    var made = made(extract);
    return period.from().isAfter(dayOf(made)) ? extract.received() : made;
  }

  static LocalDate dayOf(Instant moment) {
    return moment.atZone(NORWAY).toLocalDate();
  }

  private static Optional<Instant> moment(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      if (text.indexOf('T') < 0) {
        return day(text).map(day -> day.atStartOfDay(NORWAY).toInstant());
      }
      return Optional.of(
          text.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(NORWAY).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
