package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision must hold, and the time limits and ages of a programme. */
final class DecisionRules {

  private DecisionRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Exemption exemption) {
      ground(exemption.ground(), judgement);
    } else if (record instanceof Decision decision) {
      if (Known.hasEffect(decision, Effect.REFUSES)) {
        ground(decision.ground(), judgement);
      }
      if (decision.scheme() == Scheme.INTRODUCTION_PROGRAMME
          && Known.hasEffect(decision, Effect.GRANTS)) {
        offer(decision, judgement);
        if (decision.law() == Law.INTEGRATION_ACT) {
          start(decision, known, judgement);
          age(decision, known, judgement);
        }
      }
    }
  }

  private static void ground(@Nullable String ground, Judgement judgement) {
    judgement.brokenIf(ground == null || ground.isBlank(), Rule.HJEMMEL_MANGLER, "hjemmel");
  }

  private static void offer(Decision decision, Judgement judgement) {
    LocalDate offeredOn = decision.offeredOn();
    if (offeredOn == null) {
      judgement.brokenIf(
          decision.law() == Law.INTEGRATION_ACT
              && Rule.TILBUDSDATO_MANGLER.row().validity().holds(decision.decidedOn()),
          Rule.TILBUDSDATO_MANGLER,
          "tilbudsdato");
    } else {
      judgement.brokenIf(
          offeredOn.isAfter(decision.decidedOn()), Rule.TILBUDSDATO_ETTER_VEDTAK, "tilbudsdato");
    }
  }

  private static void start(Decision decision, Known known, Judgement judgement) {
    LocalDate start = decision.period().from();
    LocalDate settledOn = known.settledOn().orElse(null);
    if (!judgement.inForce(Rule.OPPSTART_FRIST, "fraDato", start)) {
      return;
    }
    if (settledOn == null) {
      judgement.notChecked(Rule.OPPSTART_FRIST, "fraDato");
      return;
    }
    Optional<Integer> months = Limit.START_MONTHS.wholeOn(start);
    months
        .map(settledOn::plusMonths)
        .filter(last -> start.isAfter(last) || decision.decidedOn().isAfter(last))
        .ifPresent(_ -> judgement.broken(Rule.OPPSTART_FRIST, "fraDato", months.orElseThrow()));
  }

  private static void age(Decision decision, Known known, Judgement judgement) {
    LocalDate on = decision.decidedOn();
    if (!judgement.inForce(Rule.ALDER_PROGRAM, "fraDato", on)) {
      return;
    }
    int age = known.age(on).orElse(-1);
    if (age < 0) {
      judgement.notChecked(Rule.ALDER_PROGRAM, "fraDato");
      return;
    }
    int least = Limit.PROGRAMME_AGE_FROM.wholeOn(on).orElse(age);
    int most = Limit.PROGRAMME_AGE_TO.wholeOn(on).orElse(age);
    judgement.brokenIf(age < least || age > most, Rule.ALDER_PROGRAM, "fraDato", least, most);
  }
}
