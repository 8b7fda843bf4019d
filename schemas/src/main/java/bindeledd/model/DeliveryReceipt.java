package bindeledd.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record somebody sent us: goes back to the sender (kvittering).
 *
 * @param header its reference is the reference of the record it is about, its version that record's
 *     version
 * @param about the kind of record it is about
 * @param receiver the system that answered, or {@code bindeledd} when the record was stopped at the
 *     door
 * @param receiverReference what the receiver calls it, when it told
 */
public record DeliveryReceipt(
    Header header,
    String about,
    String receiver,
    Outcome outcome,
    @Nullable String receiverReference,
    List<Finding> findings,
    @Incidental Instant answeredAt)
    implements Fact {

  public DeliveryReceipt {
    findings = List.copyOf(findings);
  }

  /** How it ended, or how it stands. */
  public enum Outcome {
    /** The receiver has it (godtatt). */
    ACCEPTED,
    /** The receiver, or the door, said no (avvist). */
    REJECTED,
    /** Waiting for something or somebody (venter); another receipt follows. */
    WAITING
  }
}
