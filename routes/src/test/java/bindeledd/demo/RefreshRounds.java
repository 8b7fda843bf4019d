package bindeledd.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether everybody a register is to be asked about has been asked about since a moment: such flows
 * go round for ever, one person after the other, and what they bring comes at the end of a round.
 */
public final class RefreshRounds {

  /** The first round that was seen to begin after the moment, by its flow. */
  private final Map<String, Instant> first = new HashMap<>();

  /**
   * Whether a whole round of this flow began after that moment and is over: it rests, or the next
   * one has begun.
   *
   * @param cursor where the flow stands; one without rounds has gone round
   */
  public boolean isOver(String flow, String cursor, Instant since) {
    String[] at = cursor.split("/");
    if (at.length != 3) {
      return true;
    }
    var begun = Instant.parse(at[0]);
    if (!begun.isAfter(since)) {
      first.remove(flow);
      return false;
    }
    // What was seen before belongs to an earlier moment.
    var seen = first.compute(flow, (_, it) -> it != null && it.isAfter(since) ? it : begun);
    return at[2].equals("ferdig") || !begun.equals(seen);
  }
}
