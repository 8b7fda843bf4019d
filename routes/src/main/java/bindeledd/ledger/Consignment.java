package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Grade;
import bindeledd.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    Instant deadline) {

  public Consignment {
    warnings = List.copyOf(warnings);
    references = Map.copyOf(references);
  }

  @Override
  public String toString() {
    return "delivery " + delivery;
  }
}
