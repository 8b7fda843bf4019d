package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.Scheme;
import java.time.LocalDate;

/** What is particular to those with temporary collective protection (utlendingsloven § 34). */
final class ProtectionRules {

  private ProtectionRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (!(record instanceof Decision decision) || decision.law() != Law.INTEGRATION_ACT) {
      return;
    }
    if (Known.hasEffect(decision, Effect.WIDENS)) {
      widened(decision, known, judgement);
    } else if (Known.hasEffect(decision, Effect.GRANTS)
        && decision.scheme() != Scheme.RECEPTION_CENTRE) {
      settledFirst(decision, known, judgement);
      movedOn(decision, known, judgement);
    }
  }

  private static void widened(Decision decision, Known known, Judgement judgement) {
    if (!judgement.inForce(Rule.UTVIDET_NORSK_PERSONKRETS, "kode", decision.decidedOn())) {
      return;
    }
    if (known.standing().ground().isEmpty()) {
      judgement.notChecked(Rule.UTVIDET_NORSK_PERSONKRETS, "kode");
      return;
    }
    judgement.brokenIf(
        !known.standing().everHad(Standing.COLLECTIVE_PROTECTION),
        Rule.UTVIDET_NORSK_PERSONKRETS,
        "kode");
  }

  /** For them alone the right begins when they are settled. */
  private static void settledFirst(Decision decision, Known known, Judgement judgement) {
    if (decision.scheme() != Scheme.NORWEGIAN_TRAINING
        || known.standing().ground().filter(Standing.COLLECTIVE_PROTECTION::equals).isEmpty()) {
      return;
    }
    known
        .settledOn()
        .ifPresentOrElse(
            day ->
                judgement.brokenIf(
                    decision.period().from().isBefore(day), Rule.KOLLEKTIV_BOSETTING, "fraDato"),
            () -> judgement.notChecked(Rule.KOLLEKTIV_BOSETTING, "fraDato"));
  }

  private static void movedOn(Decision decision, Known known, Judgement judgement) {
    LocalDate on = decision.decidedOn();
    boolean onAnotherGround =
        known.standing().everHad(Standing.COLLECTIVE_PROTECTION)
            && known.standing().ground().filter(Standing.COLLECTIVE_PROTECTION::equals).isEmpty();
    if (onAnotherGround
        && known.grants(decision.scheme()).anyMatch(other -> other.decidedOn().isBefore(on))
        && judgement.inForce(Rule.OVERGANG_KOLLEKTIV, "kode", on)) {
      judgement.broken(Rule.OVERGANG_KOLLEKTIV, "kode");
    }
  }
}
