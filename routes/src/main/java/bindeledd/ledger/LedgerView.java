package bindeledd.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger looks like from outside: numbers and stable codes, never a person. */
public interface LedgerView {

  /**
   * All deliveries ever, by route and state. Reads the whole table: for reports, not for probes.
   */
  List<Count> deliveries();

  /** All arrivals ever, by source and kind. Reads the whole table. */
  List<Arrived> arrivals();

  /** What is open, by route; cheap. A route with nothing open is not in it. */
  List<Waiting> waiting();

  /** Parked deliveries that nothing newer has superseded, oldest first. */
  List<Parked> parked(int max);

  /** Attempts that did not settle, by route, outcome and cause. Reads the whole table. */
  List<Cause> causes();

  /**
   * What went by which version of a connector, where versions are told apart. Reads the whole
   * table.
   */
  default List<Origin> origins() {
    return List.of();
  }

  /** Where the feeds stand. */
  List<Feed> feeds();

  /** Deliveries of a route in a state, and how many attempts they took in all. */
  record Count(String route, String state, long deliveries, long attempts) {}

  /**
   * What came from a source.
   *
   * @param kind the kind of record; empty for what has none: repeats and unreadable pieces
   * @param stopped turned away at the door
   */
  record Arrived(
      String source, String kind, long entered, long stopped, long repeated, long unreadable) {}

  /**
   * What waits for a route.
   *
   * @param oldest when the oldest open one that is not parked was received
   * @param nextDeadline the nearest deadline among those
   */
  record Waiting(
      String route,
      long due,
      long sent,
      long parked,
      @Nullable Instant oldest,
      @Nullable Instant nextDeadline) {}

  /** One parked delivery. */
  record Parked(
      UUID delivery,
      UUID entry,
      String route,
      String kind,
      String reference,
      long version,
      int attempts,
      boolean uncertain,
      String cause,
      Instant receivedAt,
      Instant deadline) {}

  /** Why attempts did not settle. */
  record Cause(String route, String outcome, String cause, long attempts) {}

  /** Attempts that went by one version of a connector. */
  record Origin(String route, String through, String outcome, long attempts) {}

  /** Where a feed stands. */
  record Feed(String feed, String cursor, @Nullable Instant movedAt) {}
}
