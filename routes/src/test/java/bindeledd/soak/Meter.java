package bindeledd.soak;

import bindeledd.soak.Series.Bound;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes every figure. What a process holds is looked at often; the heap after a collection, and
 * what a record costs, once in a while: collecting and counting cost something themselves.
 */
final class Meter {

  private static final Bound ROWS = new Bound(0.03, 0.02);

  /** The indexes grow, so more of their pages are changed between checkpoints, up to all. */
  private static final Bound PAGES = new Bound(0, 1.5);

  private static final int COLLECTIONS = 3;

  /** Takes that a cost is counted over: in an hour, longer than from checkpoint to checkpoint. */
  private static final int WINDOW = 8;

  /** A sum that only grows, and is looked at by record. */
  private record Cost(String name, String unit, Bound bound, double total) {}

  private record Taken(double messages, Map<String, Double> totals) {}

  private final Machine machine;
  private final Books books;
  private final Town town;
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final Deque<Taken> taken = new ArrayDeque<>();

  /** Processor time in seconds, without what our collections took. */
  private double worked;

  private double collected;

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

  /** What is left after a collection, and what the records of the last while cost. */
  void take(double minute) throws IOException, InterruptedException, SQLException {
    double now = machine.cpuSeconds();
    worked += taken.isEmpty() ? 0 : now - collected;
    var costs = costs();
    double messages = town.taken();
    if (!taken.isEmpty() && messages > taken.getFirst().messages()) {
      var then = taken.getFirst();
      for (var cost : costs) {
        double spent = cost.total() - then.totals().getOrDefault(cost.name(), 0.0);
        level(cost.name(), cost.unit(), cost.bound(), minute, spent / (messages - then.messages()));
      }
    }
    if (taken.size() == WINDOW) {
      taken.removeFirst();
    }
    taken.add(
        new Taken(messages, costs.stream().collect(Collectors.toMap(Cost::name, Cost::total))));
    level("open deliveries", "", new Bound(0.5, 200), minute, books.open());
    level("heap after a collection", "MiB", new Bound(0.05, 3), minute, heapAtRest());
    level("beyond the heap", "MiB", new Bound(0.03, 3), minute, machine.beyondHeapMiB());
    collected = machine.cpuSeconds();
  }

  private List<Cost> costs() throws SQLException {
    var all = new ArrayList<Cost>();
    books.rows().forEach((table, n) -> all.add(new Cost("rows of " + table, "a record", ROWS, n)));
    all.add(new Cost("data", "bytes a record", new Bound(0.1, 100), books.bytes()));
    all.add(new Cost("log entries", "a record", new Bound(0.05, 0.5), books.logged()));
    all.add(new Cost("pages logged whole", "a record", PAGES, books.pagesLogged()));
    all.add(new Cost("processor time", "ms a record", new Bound(0.15, 0.2), 1000 * worked));
    return all;
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
}
