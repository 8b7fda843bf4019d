package bindeledd.mapping;

import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.HousingPayment;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is new in what we are told, given what we knew. Two sources tell of the same record, one of
 * them without the reason's code, and both tell it again and again: only what adds to or changes
 * what is known becomes a new version. An older word may fill a gap and changes nothing.
 */
public final class HousingNews {

  private HousingNews() {}

  /**
   * What to enter, as the next version; nothing when it is known already.
   *
   * @param known the latest version of what has the same reference
   */
  public static Optional<HousingOutcome> in(HousingOutcome told, @Nullable HousingOutcome known) {
    if (known == null) {
      return Optional.of(told);
    }
    var merged = merged(told, known);
    if (merged.isEmpty() || same(merged.get(), known)) {
      return Optional.empty();
    }
    return Optional.of(merged.get().asVersion(known.header().version() + 1));
  }

  private static Optional<HousingOutcome> merged(HousingOutcome told, HousingOutcome known) {
    boolean older = told.toldAt().isBefore(known.toldAt());
    return switch (told) {
      case HousingDecision decision ->
          known instanceof HousingDecision before
              ? Optional.ofNullable(decision(decision, before, older))
              : Optional.of(told);
      case HousingPayment payment ->
          known instanceof HousingPayment before
              ? Optional.ofNullable(payment(payment, before, older))
              : Optional.of(told);
    };
  }

  private static @Nullable HousingDecision decision(
      HousingDecision told, HousingDecision known, boolean older) {
    if (told.outcome() != known.outcome()) {
      return older ? null : told;
    }
    var first = older ? known.told() : told.told();
    var second = older ? told.told() : known.told();
    return new HousingDecision(
        told.header(),
        told.situationOn(),
        told.outcome(),
        role(told, known),
        new HousingDecision.Told(
            first.status(),
            or(first.type(), second.type()),
            or(first.code(), second.code()),
            or(first.text(), second.text())),
        older ? known.toldAt() : told.toldAt());
  }

  private static @Nullable HousingPayment payment(
      HousingPayment told, HousingPayment known, boolean older) {
    if (told.amountInOere() != known.amountInOere() && older) {
      return null;
    }
    return new HousingPayment(
        told.header(),
        told.paidOn(),
        told.amountInOere(),
        told.recipient(),
        told.recipientTold(),
        role(told, known),
        older ? known.toldAt() : told.toldAt());
  }

  private static Role role(HousingOutcome told, HousingOutcome known) {
    return told.role() == Role.UNKNOWN ? known.role() : told.role();
  }

  private static @Nullable String or(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  /** Whether they say the same of the case or the payment. */
  private static boolean same(HousingOutcome one, HousingOutcome other) {
    return switch (one) {
      case HousingDecision a ->
          other instanceof HousingDecision b
              && a.outcome() == b.outcome()
              && a.role() == b.role()
              && Objects.equals(a.told(), b.told());
      case HousingPayment a ->
          other instanceof HousingPayment b
              && a.amountInOere() == b.amountInOere()
              && a.role() == b.role()
              && a.recipientTold().equals(b.recipientTold());
    };
  }
}
