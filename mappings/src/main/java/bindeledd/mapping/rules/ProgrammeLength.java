package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a programme may last by goal and background, from {@code rules/durations.csv}. Which row
 * applies is decided by the day the programme was offered (integreringsforskriften §§ 75 and 76:
 * "etter" that date, so not on it).
 *
 * @param extension the months it may be extended by; nought when it may not
 */
record ProgrammeLength(
    String goal, boolean upperSecondary, int months, int extension, LocalDate offeredAfter) {

  private static final List<ProgrammeLength> TABLE =
      Rows.of("/rules/durations.csv").stream()
          .map(
              row ->
                  new ProgrammeLength(
                      row.text("goal"),
                      Boolean.parseBoolean(row.text("upper_secondary")),
                      Integer.parseInt(row.text("months")),
                      Integer.parseInt(row.text("extension_months")),
                      LocalDate.parse(row.text("offered_after"))))
          .toList();

  /** Empty when the programme follows older rules, which are not known. */
  static Optional<ProgrammeLength> of(String goal, boolean upperSecondary, LocalDate offeredOn) {
    return TABLE.stream()
        .filter(row -> row.goal.equals(goal) && row.upperSecondary == upperSecondary)
        .filter(row -> offeredOn.isAfter(row.offeredAfter))
        .max(Comparator.comparing(ProgrammeLength::offeredAfter));
  }

  /** The last day of a programme of so many months. */
  static LocalDate lastDay(LocalDate from, int months) {
    return from.plusMonths(months).minusDays(1);
  }
}
