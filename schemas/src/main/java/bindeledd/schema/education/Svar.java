package bindeledd.schema.education;

import java.time.Instant;
import java.util.List;

/**
 * What became of something a file said: lines in {@code svar/<fil>.resultat.csv}.
 *
 * @param reference what we call it, in the answer and in NIR
 * @param type TIMER, FRAVAER, FRITAK or ELEV
 * @param receiver the system that answered; {@code bindeledd} when it was stopped at the door
 * @param receiverReference what the receiver calls it; blank when it did not tell
 * @param origin file and number
 */
public record Svar(
    String reference,
    long version,
    String type,
    Status status,
    String receiver,
    String receiverReference,
    Instant answeredAt,
    List<Merknad> findings,
    String origin) {

  public Svar {
    findings = List.copyOf(findings);
  }

  /** How it ended, or how it stands. */
  public enum Status {
    GODTATT,
    AVVIST,
    VENTER
  }

  /** One thing to be said, for whoever can mend it; names no person. */
  public record Merknad(String code, String field, String text, String advice) {}

  @Override
  public String toString() {
    return "svar " + status;
  }
}
