package bindeledd.ledger;

import bindeledd.model.Finding;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a settlement writes.
 *
 * @param token the token it must be fenced by; null for an answer that came late
 * @param position the new place in line; null to keep it
 */
record Verdict(
    UUID delivery,
    @Nullable Long token,
    String state,
    Duration after,
    @Nullable String reference,
    boolean burnt,
    boolean uncertain,
    boolean awaiting,
    boolean untilRefreshed,
    @Nullable Long position,
    String outcome,
    @Nullable String cause,
    List<Finding> findings) {

  /**
   * The verdict a result comes to.
   *
   * @param behind the place in line behind what it waits for; null when there is nothing to wait
   *     for
   */
  static Verdict of(UUID delivery, @Nullable Long token, Result result, @Nullable Long behind) {
    Verdict blank =
        new Verdict(
            delivery,
            token,
            "DUE",
            Duration.ZERO,
            null,
            true,
            false,
            false,
            false,
            null,
            "",
            null,
            List.of());
    return switch (result) {
      case Result.Done done ->
          blank.to("SETTLED", token == null ? "ANSWERED" : "DONE", null).called(done.reference());
      case Result.Awaiting awaiting ->
          blank
              .to("SENT", "AWAITING", null)
              .called(awaiting.reference())
              .after(awaiting.within())
              .awaitingAnswer();
      case Result.Refused refused ->
          blank
              .to("REJECTED", "REFUSED", Pieces.rules(refused.reasons()))
              .because(refused.reasons());
      case Result.Again again ->
          blank
              .to("DUE", "AGAIN", again.cause())
              .after(again.after())
              .counted(again.burnt(), again.uncertain());
      case Result.UntilRefreshed until ->
          blank.to("DUE", "UNTIL_REFRESHED", until.cause()).after(until.atMost()).asking();
      case Result.Behind other ->
          behind == null
              ? blank
                  .to("REJECTED", "REFUSED", Pieces.rules(other.otherwise()))
                  .because(other.otherwise())
              : blank.to("DUE", "BEHIND", null).at(behind);
      case Result.Parked parked ->
          blank.to("PARKED", "PARKED", parked.cause()).because(parked.reasons());
    };
  }

  boolean closes() {
    return state.equals("SETTLED") || state.equals("REJECTED");
  }

  private Verdict to(String newState, String newOutcome, @Nullable String newCause) {
    return new Verdict(
        delivery,
        token,
        newState,
        after,
        reference,
        burnt,
        uncertain,
        awaiting,
        untilRefreshed,
        position,
        newOutcome,
        newCause,
        findings);
  }

  private Verdict called(String newReference) {
    return new Verdict(
        delivery,
        token,
        state,
        after,
        newReference,
        burnt,
        uncertain,
        awaiting,
        untilRefreshed,
        position,
        outcome,
        cause,
        findings);
  }

  private Verdict after(Duration wait) {
    return new Verdict(
        delivery,
        token,
        state,
        wait,
        reference,
        burnt,
        uncertain,
        awaiting,
        untilRefreshed,
        position,
        outcome,
        cause,
        findings);
  }

  private Verdict awaitingAnswer() {
    return new Verdict(
        delivery,
        token,
        state,
        after,
        reference,
        burnt,
        uncertain,
        true,
        untilRefreshed,
        position,
        outcome,
        cause,
        findings);
  }

  private Verdict because(List<Finding> reasons) {
    return new Verdict(
        delivery,
        token,
        state,
        after,
        reference,
        burnt,
        uncertain,
        awaiting,
        untilRefreshed,
        position,
        outcome,
        cause,
        reasons);
  }

  private Verdict counted(boolean counts, boolean maybe) {
    return new Verdict(
        delivery,
        token,
        state,
        after,
        reference,
        counts,
        maybe,
        awaiting,
        untilRefreshed,
        position,
        outcome,
        cause,
        findings);
  }

  private Verdict asking() {
    return new Verdict(
        delivery, token, state, after, reference, burnt, uncertain, awaiting, true, position,
        outcome, cause, findings);
  }

  private Verdict at(long place) {
    return new Verdict(
        delivery,
        token,
        state,
        after,
        reference,
        burnt,
        uncertain,
        awaiting,
        untilRefreshed,
        place,
        outcome,
        cause,
        findings);
  }
}
