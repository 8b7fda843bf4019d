package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A figure that rules count with; dated, in {@code rules/limits.csv}. */
public enum Limit {
  REGISTRATION_MONTHS,
  YEAR_END_MONTHS,
  INTEGRATION_ACT_YEAR,
  START_MONTHS,
  PROGRAMME_AGE_FROM,
  PROGRAMME_AGE_TO,
  WORK_ONLY_OVER_AGE,
  UPPER_SECONDARY_UNDER_AGE,
  FULL_TIME_HOURS,
  FULL_TIME_STUDY_HOURS,
  NORWEGIAN_MONTHS_WITH_UPPER_SECONDARY,
  NORWEGIAN_MONTHS_WITHOUT_UPPER_SECONDARY,
  PROTECTION_NORWEGIAN_MONTHS,
  EXTENDED_NORWEGIAN_WINDOW_MONTHS,
  NORWEGIAN_AGE_FROM,
  NORWEGIAN_AGE_TO,
  INTRODUCTION_ACT_AGE_FROM,
  INTRODUCTION_ACT_AGE_TO,
  NORWEGIAN_START_MONTHS,
  INTRODUCTION_ACT_FULL_HOURS,
  INTRODUCTION_ACT_DUTY_HOURS,
  INTRODUCTION_ACT_MOST_HOURS,
  RECEPTION_NORWEGIAN_HOURS,
  RECEPTION_SOCIAL_STUDIES_HOURS,
  RECEPTION_AGE_FROM,
  CLAIM_AGE,
  HOUSING_DEADLINE_DAY,
  HOUSING_INCOME_REFUSALS,
  EXTRA_GRANT_MONTHS,
  EXTRA_GRANT_FIRST_YEARS,
  EXTRA_GRANT_MONTHS_AFTER_YEAR,
  EXTRA_GRANT_YEARS,
  EXTRA_GRANT_FIRST_WARNING,
  EXTRA_GRANT_SECOND_WARNING,
  EXTRA_GRANT_LAST_WARNING,
  GRANT_MOVED_MONTHS,
  GRANT_STATUS_REMINDER,
  GRANT_AUTOMATIC_FROM,
  GRANT_BIRTH_MONTHS,
  GRANT_FAMILY_YEARS,
  GRANT_ADULT_AGE,
  GRANT_FIRST_TERMS,
  GRANT_YEAR_TERMS,
  GRANT_LINE_WAIT_DAYS,
  GRANT_MINOR_TO_AGE,
  MOVE_REPORT_DAYS,
  BANK_EARLY_DAYS,
  BANK_TOLERANCE,
  HOUSING_NEW_MONTHS,
  HOUSING_ADULT_AGE,
  HOUSING_BOOKED_DAYS;

  /** Looked up once each: a reconciliation asks millions of times. */
  private static final Map<Limit, List<Dated>> TABLE = table();

  /** The figure on that day; empty when none is known. */
  public Optional<BigDecimal> on(LocalDate day) {
    for (Dated row : TABLE.getOrDefault(this, List.of())) {
      if (row.validity().holds(day)) {
        return Optional.of(row.value());
      }
    }
    return Optional.empty();
  }

  /** The same, of a limit counted in whole months or years. */
  public Optional<Integer> wholeOn(LocalDate day) {
    return on(day).map(BigDecimal::intValueExact);
  }

  /** Its name in the table. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<Limit, List<Dated>> table() {
    var byKey =
        Rows.of("/rules/limits.csv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("limit"), Collectors.mapping(Dated::of, Collectors.toList())));
    Map<Limit, List<Dated>> table = new EnumMap<>(Limit.class);
    for (Limit limit : values()) {
      table.put(limit, byKey.getOrDefault(limit.key(), List.of()));
    }
    return table;
  }

  private record Dated(BigDecimal value, Validity validity) {
    private static Dated of(Rows.Row row) {
      return new Dated(new BigDecimal(row.text("value")), row.validity());
    }
  }
}
