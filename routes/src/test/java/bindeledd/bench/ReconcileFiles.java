package bindeledd.bench;

import bindeledd.mapping.rules.GrantTerm;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The files of a made-up municipality: NIR's person list and five years of grant lines. */
record ReconcileFiles(Path lines, Path list, int persons) {

  /** The year everybody was settled. */
  static final int FIRST_YEAR = 2022;

  private static final int YEARS = 5;
  private static final int QUARTERS = 3;

  static ReconcileFiles in(Path folder, int persons) {
    return new ReconcileFiles(
        folder.resolve("lines-" + persons + ".csv"),
        folder.resolve("list-" + persons + ".csv"),
        persons);
  }

  /** The terms after the first year that are paid by now. */
  static List<GrantTerm> terms() {
    return IntStream.range(FIRST_YEAR + 1, FIRST_YEAR + YEARS)
        .boxed()
        .flatMap(year -> IntStream.rangeClosed(1, QUARTERS).mapToObj(it -> new GrantTerm(year, it)))
        .filter(term -> !term.paidFrom().isAfter(LocalDate.now()))
        .toList();
  }

  /** The day somebody was settled. */
  static LocalDate settledOn(int person) {
    return LocalDate.of(FIRST_YEAR, 1 + person % 12, 1 + person % 28);
  }

  /** How many rows all sides have: in the ledger, on the list, and lines. */
  long rows() {
    long lines = persons * (1L + terms().size());
    long lacking = IntStream.range(0, persons).filter(ReconcileFiles::lacksAYear).count();
    return persons * (ReconcileFacts.EACH + 1L) + lines - lacking * QUARTERS;
  }

  /** One in a hundred has got nothing for the third year. */
  static boolean lacksAYear(int person) {
    return person % 100 == 50;
  }
}
