package bindeledd.report;

import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up rows while they go by. Size of the groups, however many rows. */
final class Tally<R extends ReportRow> {

  private final Layout<R> layout;
  private final List<Column<R>> amounts;
  private final Sums all;
  private final SortedMap<String, Sums> groups = new TreeMap<>();

  Tally(Layout<R> layout) {
    this.layout = layout;
    this.amounts = layout.amounts();
    this.all = new Sums(amounts.size());
  }

  private static final class Sums {
    private long rows;
    private final long[] inOere;
    private final long[] unknown;

    Sums(int columns) {
      inOere = new long[columns];
      unknown = new long[columns];
    }
  }

  void add(R row) {
    add(row, all);
    add(row, groups.computeIfAbsent(layout.group().apply(row), _ -> new Sums(amounts.size())));
  }

  private void add(R row, Sums sums) {
    sums.rows++;
    for (int i = 0; i < sums.inOere.length; i++) {
      if (amounts.get(i).value().of(row) instanceof Long oere) {
        sums.inOere[i] = Math.addExact(sums.inOere[i], oere);
      } else {
        sums.unknown[i]++;
      }
    }
  }

  ReportTotals totals() {
    return new ReportTotals(
        all.rows,
        told(all),
        groups.entrySet().stream()
            .map(
                group ->
                    new ReportTotals.Group(
                        group.getKey(), group.getValue().rows, told(group.getValue())))
            .toList());
  }

  private List<ReportTotals.Sum> told(Sums sums) {
    var told = new java.util.ArrayList<ReportTotals.Sum>();
    for (int i = 0; i < amounts.size(); i++) {
      told.add(new ReportTotals.Sum(amounts.get(i).key(), sums.inOere[i], sums.unknown[i]));
    }
    return told;
  }
}
