package bindeledd.mapping;

import bindeledd.model.HousingDecision.Outcome;
import bindeledd.model.HousingOutcome.Role;
import bindeledd.model.HousingPayment.Recipient;
import org.jspecify.annotations.Nullable;

/** Husbanken's words as ours. The lists are open: a word that is not here is {@code UNKNOWN}. */
final class HusbankenWords {

  static final String APPLICANT = "HOVEDPERSON";
  static final String DECIDED = "VEDTATT";
  static final String PENDING = "UNDER_BEHANDLING";

  private HusbankenWords() {}

  static Role role(@Nullable String word) {
    return switch (word) {
      case APPLICANT -> Role.APPLICANT;
      case "BIPERSON" -> Role.MEMBER;
      case null, default -> Role.UNKNOWN;
    };
  }

  /**
   * The type of the decision says what it is; without one, the status says whether there is any.
   */
  static Outcome outcome(@Nullable String status, @Nullable String type) {
    return switch (type) {
      case "INNVILGET" -> Outcome.GRANTED;
      case "AVSLAG" -> Outcome.REFUSED;
      case "AVVIST" -> Outcome.DISMISSED;
      case null -> PENDING.equals(status) ? Outcome.PENDING : Outcome.UNKNOWN;
      default -> Outcome.UNKNOWN;
    };
  }

  static Recipient recipient(@Nullable String word) {
    return switch (word) {
      case "HUSSTAND" -> Recipient.HOUSEHOLD;
      case "KOMMUNE" -> Recipient.MUNICIPALITY;
      case null, default -> Recipient.UNKNOWN;
    };
  }
}
