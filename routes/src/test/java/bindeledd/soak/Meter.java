package bindeledd.soak;

import bindeledd.soak.Series.Bound;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes every figure. What a process holds is looked at often; the heap after a collection, and
 * what a record costs, once in a while: collecting and counting cost something themselves.
 */
final class Meter {

  private static final Bound ROWS = new Bound(0.03, 0.02);
  private static final int COLLECTIONS = 3;

  private final Machine machine;
  private final Books books;
  private final Town town;
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final Map<String, Double> before = new LinkedHashMap<>();
  private double takenBefore = -1;

  Meter(Machine machine, Books books, Town town) {
    this.machine = machine;
    this.books = books;
    this.town = town;
  }

  List<Series> series() {
    return new ArrayList<>(series.values());
  }

  /** What the process holds. */
  void glance(double minute) throws IOException, SQLException {
    level("resident memory", "MiB", new Bound(0.05, 10), minute, machine.residentMiB());
    level("threads", "", new Bound(0, 1), minute, machine.threads());
    level("descriptors", "", new Bound(0, 4), minute, machine.descriptors());
    level("database connections", "", new Bound(0, 1), minute, books.connections());
  }

  /** What is left after a collection, and what the records since the last time cost. */
  void take(double minute) throws IOException, InterruptedException, SQLException {
    double cpu = machine.cpuSeconds();
    double taken = town.taken();
    var rows = books.rows();
    double data = books.bytes();
    double wal = books.walBytes();
    double records = taken - takenBefore;
    if (takenBefore >= 0 && records > 0) {
      rows.forEach(
          (table, count) -> cost("rows of " + table, "a record", ROWS, minute, count, records));
      cost("data", "bytes a record", new Bound(0.1, 100), minute, data, records);
      cost("write-ahead log", "bytes a record", new Bound(0.1, 200), minute, wal, records);
      cost("processor time", "ms a record", new Bound(0.15, 0.2), minute, 1000 * cpu, records);
    }
    rows.forEach((table, count) -> before.put("rows of " + table, count));
    before.put("data", data);
    before.put("write-ahead log", wal);
    level("open deliveries", "", new Bound(0.5, 200), minute, books.open());
    level("heap after a collection", "MiB", new Bound(0.05, 3), minute, heapAtRest());
    level("beyond the heap", "MiB", new Bound(0.03, 3), minute, machine.beyondHeapMiB());
    takenBefore = taken;
    // Without what the collection just took.
    before.put("processor time", 1000 * machine.cpuSeconds());
  }

  /** The least of a few: what is under way at a moment is in the heap too, and comes and goes. */
  private double heapAtRest() throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      machine.collect();
      least = Math.min(least, machine.heapMiB());
    }
    return least;
  }

  private void level(String name, String unit, Bound bound, double minute, double value) {
    series.computeIfAbsent(name, _ -> new Series(name, unit, bound)).add(minute, value);
  }

  private void cost(
      String name, String unit, Bound bound, double minute, double now, double records) {
    var then = before.get(name);
    if (then != null) {
      level(name, unit, bound, minute, (now - then) / records);
    }
  }
}
