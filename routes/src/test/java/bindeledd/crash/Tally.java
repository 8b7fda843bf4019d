package bindeledd.crash;

import java.util.ArrayList;
import java.util.List;

/** What is found to be wrong, counted by what kind of wrong it is. */
final class Tally {

  private final List<String> faults;
  private long lost;
  private long doubled;
  private long reordered;

  /**
   * @param faults what went wrong so far; what is found is added
   */
  Tally(List<String> faults) {
    this.faults = faults;
  }

  void lost(String what) {
    lost++;
    faults.add("lost: " + what);
  }

  void doubled(String what) {
    doubled++;
    faults.add("doubled: " + what);
  }

  void reordered(String what) {
    reordered++;
    faults.add("reordered: " + what);
  }

  void wrong(String what) {
    faults.add("wrong: " + what);
  }

  /** Each of these once each and in this order. */
  void compare(String where, String who, List<String> expected, List<String> actual) {
    if (expected.equals(actual)) {
      return;
    }
    var missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    var more = new ArrayList<>(actual);
    expected.forEach(more::remove);
    missing.forEach(key -> lost(where + ": " + key + " is missing"));
    more.forEach(key -> doubled(where + ": " + key + " is there once too often"));
    if (missing.isEmpty() && more.isEmpty()) {
      reordered(where + ": " + who + " " + actual + " not " + expected);
    }
  }

  Crashtest.Outcome outcome(int kills, long unknown) {
    return new Crashtest.Outcome(kills, lost, doubled, reordered, unknown, List.copyOf(faults));
  }
}
