package bindeledd.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings, counted by check, kind and whom they are about. */
final class Seeded {

  /** What concerns the municipality and nobody in it. */
  static final int NOBODY = -1;

  /** Somebody who is no resident. */
  static final int STRANGER = -2;

  private record What(String check, String kind, int who) implements Comparable<What> {

    String label() {
      return check + " " + kind;
    }

    @Override
    public int compareTo(What other) {
      int byLabel = label().compareTo(other.label());
      return byLabel != 0 ? byLabel : Integer.compare(who, other.who);
    }

    @Override
    public String toString() {
      return label()
          + switch (who) {
            case NOBODY -> " of nobody";
            case STRANGER -> " of somebody who is no resident";
            default -> " of resident " + who;
          };
    }
  }

  private final SortedMap<What, Integer> counts = new TreeMap<>();
  private final SortedMap<String, String> reasons = new TreeMap<>();

  void add(String check, String kind, int who) {
    counts.merge(new What(check, kind, who), 1, Integer::sum);
  }

  /** With the reason in the script, for who reads the table. */
  void add(String check, String kind, Resident resident, String reason) {
    add(check, kind, resident.no(), reason);
  }

  void add(String check, String kind, int who, String reason) {
    add(check, kind, who);
    reasons.merge(
        check + " " + kind,
        reason,
        (before, other) -> before.contains(other) ? before : before + "; " + other);
  }

  /** Prints what was seeded beside what was found; what is not the same is a fault. */
  List<String> against(Seeded found, PrintStream out) {
    SortedMap<String, Integer> wanted = byLabel();
    SortedMap<String, Integer> got = found.byLabel();
    var labels = new TreeSet<>(wanted.keySet());
    labels.addAll(got.keySet());
    labels.forEach(
        label ->
            out.printf(
                "  %-28s %6d %6d  %s%n",
                label,
                wanted.getOrDefault(label, 0),
                got.getOrDefault(label, 0),
                reasons.getOrDefault(label, "NOT IN THE SCRIPT")));
    var all = new TreeSet<>(counts.keySet());
    all.addAll(found.counts.keySet());
    var faults = new ArrayList<String>();
    for (What what : all) {
      int should = counts.getOrDefault(what, 0);
      int is = found.counts.getOrDefault(what, 0);
      if (should != is) {
        faults.add("reconciliation: %d of %s, not %d".formatted(is, what, should));
      }
    }
    return faults;
  }

  private SortedMap<String, Integer> byLabel() {
    var by = new TreeMap<String, Integer>();
    counts.forEach((what, count) -> by.merge(what.label(), count, Integer::sum));
    return by;
  }

  int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
