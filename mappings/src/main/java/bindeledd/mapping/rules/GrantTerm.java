package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A term of grants: a year and a quarter, paid when {@code rules/grant-terms.csv} says. */
public record GrantTerm(int year, int quarter) {

  private static final Pattern FORM = Pattern.compile("(20[0-9]{2})-Q([1-4])");
  private static final int MONTHS = 3;
  private static final int QUARTERS = 4;
  private static final List<Pays> CALENDAR =
      Rows.of("/rules/grant-terms.csv").stream()
          .map(
              row ->
                  new Pays(
                      row.text("quarter"), MonthDay.parse("--" + row.text("pays")), row.validity()))
          .toList();

  /** A row of the calendar: from which day the terms of that quarter are paid, and when it held. */
  record Pays(String quarter, MonthDay from, Validity validity) {}

  /** {@code 2026-Q1} and nothing else. */
  public static Optional<GrantTerm> of(String term) {
    var form = FORM.matcher(term);
    return form.matches()
        ? Optional.of(
            new GrantTerm(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  /**
   * The first day it may be paid, by the calendar that held in its quarter: the first we know of
   * for what was before it.
   */
  public LocalDate paidFrom() {
    return paidFrom(CALENDAR);
  }

  LocalDate paidFrom(List<Pays> calendar) {
    LocalDate last = lastDay();
    @Nullable Pays first = null;
    for (Pays row : calendar) {
      if (row.quarter().equals("Q" + quarter)) {
        if (row.validity().holds(last)) {
          return row.from().atYear(year);
        }
        first = first == null ? row : first;
      }
    }
    return first == null ? last : first.from().atYear(year);
  }

  /** The term that is paid next after this one. */
  public GrantTerm next() {
    return quarter == QUARTERS ? new GrantTerm(year + 1, 1) : new GrantTerm(year, quarter + 1);
  }

  /** The last term that may be paid on the day or before it. */
  public static GrantTerm lastPaid(LocalDate on) {
    var term = new GrantTerm(on.getYear() - 1, QUARTERS);
    while (!term.next().paidFrom().isAfter(on)) {
      term = term.next();
    }
    return term;
  }

  /** As the portal writes it. */
  public String written() {
    return year + "-Q" + quarter;
  }

  /** The first day of its quarter. */
  public LocalDate firstDay() {
    return lastDay().minusMonths(MONTHS - 1L).withDayOfMonth(1);
  }

  /** The last day of its quarter. */
  public LocalDate lastDay() {
    return LocalDate.of(year, quarter * MONTHS, 1).plusMonths(1).minusDays(1);
  }
}
