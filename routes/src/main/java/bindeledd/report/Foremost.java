package bindeledd.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows that matter most, of more than can be shown; no more of them are held.
 *
 * @param words which those are, in Norwegian
 * @param order those that matter most first; equals keep the order they came in
 */
record Foremost<R>(String words, Comparator<R> order) {

  /** The first are those that matter most. */
  static <R> Foremost<R> first(String words) {
    return new Foremost<>(words, (_, _) -> 0);
  }

  Chosen<R> of(int most) {
    return new Chosen<>(order, most);
  }

  private record Seen<R>(R row, long at) {}

  /** Chooses while rows go by. */
  static final class Chosen<R> {
    private final int most;
    private final Comparator<Seen<R>> order;
    private final PriorityQueue<Seen<R>> held;
    private long at;

    private Chosen(Comparator<R> rows, int most) {
      this.most = most;
      this.order = Comparator.<Seen<R>, R>comparing(Seen::row, rows).thenComparingLong(Seen::at);
      this.held = new PriorityQueue<>(order.reversed());
    }

    void add(R row) {
      var seen = new Seen<>(row, at++);
      if (held.size() < most) {
        held.add(seen);
      } else if (order.compare(seen, held.peek()) < 0) {
        held.poll();
        held.add(seen);
      }
    }

    /** All there were, in the order they came; else the foremost, those that matter most first. */
    List<R> rows() {
      var rows = new ArrayList<>(held);
      rows.sort(at <= most ? Comparator.comparingLong(Seen::at) : order);
      return rows.stream().map(Seen::row).toList();
    }
  }
}
