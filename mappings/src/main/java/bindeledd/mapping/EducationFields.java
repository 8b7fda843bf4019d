package bindeledd.mapping;

import bindeledd.mapping.EducationEntry.Unsound;
import bindeledd.model.Finding;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.schema.education.PifuItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The raw values of one entry, and what is wrong with them. */
final class EducationFields {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}([.,]\\d{1,6})?");
  private static final BigDecimal MOST = new BigDecimal("9999.99");
  private static final String DATE = "Skriv en dato som finnes, på formen ÅÅÅÅ-MM-DD.";

  private final List<Finding> findings = new ArrayList<>();

  boolean sound() {
    return findings.isEmpty();
  }

  Unsound unsound(String key, Record original, Class<? extends ProgrammeRecord> kind) {
    return new Unsound(key, original, bindeledd.model.Fact.kindOf(kind), List.copyOf(findings));
  }

  void wrong(String code, String field, String text, String advice) {
    findings.add(Finding.error(code, field, text, advice));
  }

  LocalDate day(String text, String field) {
    return needed(text, field)
        ? EducationTimes.day(text).orElseGet(() -> form(field, DATE, LocalDate.EPOCH))
        : LocalDate.EPOCH;
  }

  Optional<LocalDate> dayIfAny(String text, String field) {
    return text.isEmpty() ? Optional.empty() : Optional.of(day(text, field));
  }

  Period timeframe(PifuItem.Timeframe frame) {
    return EducationTimes.period(frame)
        .orElseGet(
            () ->
                form(
                    "timeframe",
                    "Skriv begin og end som datoer, eller adminperiod som 2026, 2025/2026, H2025"
                        + " eller V2026.",
                    new Period(LocalDate.EPOCH, null)));
  }

  BigDecimal number(String text, String field) {
    if (!needed(text, field)) {
      return BigDecimal.ZERO;
    }
    return NUMBER.matcher(text).matches()
        ? fitting(new BigDecimal(text.replace(',', '.').replaceFirst("^\\+", "")), field)
        : form(field, "Skriv et tall, for eksempel 12.5.", BigDecimal.ZERO);
  }

  /** A number that NIR has room for. */
  BigDecimal fitting(BigDecimal number, String field) {
    return number.abs().compareTo(MOST) <= 0
        ? number
        : form(field, "Skriv et tall under 10000.", BigDecimal.ZERO);
  }

  Optional<Course> course(String text, LocalDate day) {
    if (!needed(text, "fag")) {
      return Optional.empty();
    }
    var course = EducationCodes.COURSE.find(text, day).map(Course::valueOf);
    if (course.isEmpty()) {
      value("fag", "Skriv NORSK eller SAMFUNNSKUNNSKAP.");
    }
    return course;
  }

  AbsenceUnit unit(String text) {
    return switch (text) {
      case "days" -> AbsenceUnit.DAYS;
      case "hours" -> AbsenceUnit.HOURS;
      case String _ -> {
        value("pifu_absence_type", "Skriv days eller hours.");
        yield AbsenceUnit.HOURS;
      }
    };
  }

  Law law(String text) {
    return switch (text) {
      case "INTEGRERINGSLOVEN" -> Law.INTEGRATION_ACT;
      case "INTRODUKSJONSLOVEN" -> Law.INTRODUCTION_ACT;
      case String _ -> {
        value("lovverk", "Skriv INTEGRERINGSLOVEN eller INTRODUKSJONSLOVEN.");
        yield Law.INTEGRATION_ACT;
      }
    };
  }

  /** Whether it is there; a finding when it is not. */
  boolean needed(String text, String field) {
    if (text.isEmpty()) {
      wrong("MANGLER", field, "Feltet mangler.", "Fyll ut feltet i opplæringssystemet.");
    }
    return !text.isEmpty();
  }

  void value(String field, String advice) {
    wrong("UGYLDIG_VERDI", field, "Verdien er ikke en av de tillatte.", advice);
  }

  private <T> T form(String field, String advice, T instead) {
    wrong("UGYLDIG_FORM", field, "Verdien har ikke riktig form.", advice);
    return instead;
  }
}
