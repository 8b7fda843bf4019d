package bindeledd.mapping.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger did with a fact on its way to one receiver.
 *
 * @param side the system the fact came from
 * @param kind the fact's kind
 * @param reference the sender's reference of it
 * @param version the sender's version of it
 * @param flow the flow that delivers it; empty when it was turned away at the door
 * @param cause the last stable cause, when there is one
 * @param deadline the last day it may be delivered
 * @param closedAt when it was settled or refused
 */
public record Handed(
    Side side,
    String kind,
    String reference,
    long version,
    String flow,
    State state,
    @Nullable String cause,
    @Nullable Instant deadline,
    @Nullable Instant closedAt) {

  /** How far it has come. */
  public enum State {
    /** Turned away at the door: the sender has been told why. */
    STOPPED,
    /** Waits to be sent. */
    DUE,
    /** Out, and no answer yet. */
    SENT,
    /** The receiver has it. */
    SETTLED,
    /** The receiver refused it. */
    REJECTED,
    /** Waits for a person. */
    PARKED,
    /** Waits for a person, who must find out whether it arrived. */
    UNKNOWN_OUTCOME
  }
}
