package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantTerm;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The grant lines each sort of life has. */
final class Lines {

  private static final int YEARS = 5;

  private final Life life;
  private final int first;
  private final int thisYear;

  private Lines(Life life) {
    this.life = life;
    first =
        life.basis != null && life.basis.firstSettledOn() != null
            ? life.basis.firstSettledOn().getYear()
            : life.settledOn.getYear();
    thisYear = life.today.getYear();
  }

  static void of(Profile profile, Life life) {
    new Lines(life).of(profile);
  }

  private void of(Profile profile) {
    switch (profile) {
      case TRIGGERS_NOTHING, BORN_LATE, FRESH, ARRIVING, COMING -> {}
      case SETTLED_LONG_AGO -> life.lines("AR-5", first + 4, false, 1, 4);
      case MINOR -> {
        once("AR-1B");
        later(YEARS, thisYear);
        for (int year = first; year <= Math.min(thisYear, life.born.getYear() + 20); year++) {
          life.lines(year - life.born.getYear() <= 16 ? "EMINB" : "EMINU", year, false, 1, 4);
        }
      }
      case MOVED_IN -> movedIn();
      case MOVED_OUT -> {
        once("AR-1EV");
        until(life.movedOn.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
      }
      case DEAD -> {
        once("AR-1EV");
        if (life.diedOn != null) {
          until(life.diedOn.with(TemporalAdjusters.lastDayOfMonth()));
        }
      }
      case ALONE, STRICTLY_GRADED, RECENT, LISTED -> {
        once("AR-1EV");
        later(YEARS, thisYear);
      }
      case ELDER -> {
        once("AR-1EV");
        once("ELDR");
        later(YEARS, thisYear);
      }
      case IN_FAMILY, REUNITED -> {
        once("AR-1");
        later(YEARS, thisYear);
      }
      case REUNITED_TO_HUMANITARIAN -> {
        once("AR-1");
        later(3, thisYear);
      }
      case CHILD -> {
        once("AR-1B");
        later(YEARS, thisYear);
      }
      case TODDLER, BORN -> {
        once("AR-1B");
        once("BHT");
        later(YEARS, thisYear);
      }
    }
  }

  private void once(String code) {
    life.lines(code, first, true, 1, 1);
  }

  /** The years after the first, as many as there are and until this one. */
  private void later(int years, int last) {
    for (int year = first + 1; year <= Math.min(first + years - 1, last); year++) {
      life.lines("AR-" + (year - first + 1), year, false, 1, 4);
    }
  }

  /** From the second month after they came. */
  private void movedIn() {
    LocalDate from = life.settledOn.withDayOfMonth(1).plusMonths(2);
    int start = Math.max(first + 1, from.getYear());
    for (int year = start; year <= Math.min(first + YEARS - 1, thisYear); year++) {
      int quarter = year == from.getYear() ? quarter(from) : 1;
      life.lines("AR-" + (year - first + 1), year, false, quarter, 4);
    }
  }

  /** Up to a month, and the last line for what that leaves of its quarter. */
  private void until(LocalDate kept) {
    later(YEARS, kept.getYear() - 1);
    int number = kept.getYear() - first + 1;
    if (number < 2 || number > YEARS) {
      return;
    }
    if (quarter(kept) > 1) {
      life.lines("AR-" + number, kept.getYear(), false, 1, quarter(kept) - 1);
    }
    var term = new GrantTerm(kept.getYear(), quarter(kept));
    if (quarter(kept) == 1 || !term.paidFrom().isAfter(life.today)) {
      life.line("AR-" + number, kept.getYear(), term, 10_000_00L, kept);
    }
  }

  private static int quarter(LocalDate day) {
    return (day.getMonthValue() + 2) / 3;
  }
}
