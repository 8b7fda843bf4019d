package bindeledd.ledger;

import bindeledd.model.Finding;
import java.time.Duration;
import java.util.List;

/** What came of an attempt, and so what becomes of the delivery. */
public sealed interface Result {

  /** {@code SETTLED}: the receiver has it and calls it {@code reference}. */
  record Done(String reference) implements Result {}

  /**
   * Stays {@code SENT}: the receiver has it and answers through a feed; asked again when {@code
   * within} has gone.
   */
  record Awaiting(String reference, Duration within) implements Result {}

  /** {@code REJECTED}: the receiver said no, and will say no again. */
  record Refused(List<Finding> reasons) implements Result {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Back to {@code DUE}, after a while.
   *
   * @param burnt whether the receiver saw the attempt; one turned away by our own breaker is not
   *     counted
   * @param uncertain whether the attempt may have had its effect
   * @param cause stable code, for the attempt row; names no person
   */
  record Again(Duration after, boolean burnt, boolean uncertain, String cause) implements Result {}

  /**
   * Back to {@code DUE} until the population register has told about the person, at the latest
   * after {@code atMost}.
   */
  record UntilRefreshed(Duration atMost, String cause) implements Result {}

  /**
   * Back to {@code DUE} behind the person's open deliveries of {@code references} and of the named
   * kinds on the same route, to be tried once more after them. Where there is none of them the
   * delivery is {@code REJECTED} with {@code otherwise}.
   */
  record Behind(List<String> references, List<String> kinds, List<Finding> otherwise)
      implements Result {
    public Behind {
      references = List.copyOf(references);
      kinds = List.copyOf(kinds);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** {@code PARKED}: a person must look. The delivery keeps everything. */
  record Parked(String cause, List<Finding> reasons) implements Result {
    public Parked {
      reasons = List.copyOf(reasons);
    }
  }
}
