package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/** A term of grants: a year and a quarter, paid when {@code rules/grant-terms.csv} says. */
public record GrantTerm(int year, int quarter) {

  private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-Q([1-4])");
  private static final int MONTHS = 3;

  /** {@code 2026-Q1} and nothing else. */
  public static Optional<GrantTerm> of(String term) {
    var form = FORM.matcher(term);
    return form.matches()
        ? Optional.of(
            new GrantTerm(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /** The first day it may be paid. */
  public LocalDate paidFrom() {
    return Rows.of("/rules/grant-terms.csv").stream()
        .filter(row -> row.text("quarter").equals("Q" + quarter))
        .map(row -> MonthDay.parse("--" + row.text("pays")).atYear(year))
        .findFirst()
        .orElse(lastDay());
  }

  LocalDate lastDay() {
    return LocalDate.of(year, quarter * MONTHS, 1).plusMonths(1).minusDays(1);
  }
}
