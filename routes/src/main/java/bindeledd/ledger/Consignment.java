package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, claimed.
 *
 * @param delivery its id: the parcel's id, the same on every attempt
 * @param token fences off whoever had it before
 * @param attempt which attempt this is, from 1
 * @param uncertain whether an earlier attempt may have had its effect
 * @param warnings what was found at the door and stopped nothing
 * @param current the person's numbers today, the current national number first; what a message
 *     should carry
 * @param references what the receiver calls the records of this person that it has, by the sender's
 *     reference
 * @param claimedAt by the database's clock, as every other time
 * @param deadline when it must have been delivered
 * @param through the version of the connector that it may have gone out by; empty where none is
 *     known, or versions are not told apart
 * @param lostAt when it was claimed by somebody who never said what came of it; absent where nobody
 *     was lost
 */
public record Consignment(
    UUID delivery,
    UUID entry,
    String route,
    long token,
    int attempt,
    boolean uncertain,
    Fact fact,
    List<Finding> warnings,
    String source,
    Subject current,
    Grade grade,
    Map<String, String> references,
    Instant receivedAt,
    Instant claimedAt,
    Instant deadline,
    String through,
    @Nullable Instant lostAt) {

  /** One that has not gone out before. */
  public Consignment(
      UUID delivery,
      UUID entry,
      String route,
      long token,
      int attempt,
      boolean uncertain,
      Fact fact,
      List<Finding> warnings,
      String source,
      Subject current,
      Grade grade,
      Map<String, String> references,
      Instant receivedAt,
      Instant claimedAt,
      Instant deadline) {
    this(
        delivery,
        entry,
        route,
        token,
        attempt,
        uncertain,
        fact,
        warnings,
        source,
        current,
        grade,
        references,
        receivedAt,
        claimedAt,
        deadline,
        "",
        null);
  }

  public Consignment {
    warnings = List.copyOf(warnings);
    references = Map.copyOf(references);
  }

  @Override
  public String toString() {
    return "delivery " + delivery;
  }
}
