package bindeledd.bench;

import java.nio.file.Path;
import java.util.List;

/** The files of a made-up municipality: NIR's person list and five years of grant lines. */
record ReconcileFiles(Path lines, Path list, int persons) {

  static final List<String> TERMS = List.of("Q1", "Q2", "Q3");
  static final int YEARS = 5;

  /** Four sides lie in the ledger. */
  private static final long IN_LEDGER = 4;

  static ReconcileFiles in(Path folder, int persons) {
    return new ReconcileFiles(
        folder.resolve("lines-" + persons + ".csv"),
        folder.resolve("list-" + persons + ".csv"),
        persons);
  }

  /** How many rows all sides have. */
  long rows() {
    return persons * (IN_LEDGER + 1 + (long) YEARS * TERMS.size());
  }
}
