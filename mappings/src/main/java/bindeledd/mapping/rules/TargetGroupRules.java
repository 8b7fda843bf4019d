package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Law;
import bindeledd.model.NationalNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Who has a right and a duty to training in Norwegian, and from when. */
final class TargetGroupRules {

  private TargetGroupRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Decision decision
        && decision.scheme() == Scheme.NORWEGIAN_TRAINING
        && Known.hasEffect(decision, Effect.GRANTS)) {
      age(decision, known, judgement);
      permit(decision, known, judgement);
      number(decision, known, judgement);
      start(decision, known, judgement);
    }
  }

  /** The age when the permit was given decides, and it is not known: only what is sure is told. */
  private static void age(Decision decision, Known known, Judgement judgement) {
    LocalDate on = decision.period().from();
    Optional<Integer> age = known.age(on);
    if (age.isEmpty()) {
      judgement.notChecked(Rule.ALDER_NORSK, "fraDato");
      return;
    }
    boolean newAct = decision.law() == Law.INTEGRATION_ACT;
    Limit from = newAct ? Limit.NORWEGIAN_AGE_FROM : Limit.INTRODUCTION_ACT_AGE_FROM;
    Limit to = newAct ? Limit.NORWEGIAN_AGE_TO : Limit.INTRODUCTION_ACT_AGE_TO;
    int least = from.wholeOn(on).orElse(age.get());
    int end = to.wholeOn(on).orElse(age.get() + 1);
    judgement.brokenIf(
        age.get() < least || age.get() >= end, Rule.ALDER_NORSK, "fraDato", least, end);
  }

  private static void permit(Decision decision, Known known, Judgement judgement) {
    if (decision.law() != Law.INTEGRATION_ACT) {
      return;
    }
    known
        .standing()
        .ground()
        .ifPresentOrElse(
            ground ->
                judgement.brokenIf(
                    ground.equals(Standing.ASYLUM_SEEKER), Rule.OPPHOLD_NORSK, "ordning"),
            () -> judgement.notChecked(Rule.OPPHOLD_NORSK, "ordning"));
  }

  private static void number(Decision decision, Known known, Judgement judgement) {
    judgement.brokenIf(
        Stream.concat(
                decision.header().subject().numbers().stream(), known.standing().numbers().stream())
            .noneMatch(
                number -> number instanceof NationalNumber national && !national.isDNumber()),
        Rule.UTEN_FODSELSNUMMER,
        "fnr");
  }

  /** Who has been in training before does not begin anew. */
  private static void start(Decision decision, Known known, Judgement judgement) {
    LocalDate from = decision.period().from();
    if (decision.law() != Law.INTEGRATION_ACT
        || known.grants(Scheme.NORWEGIAN_TRAINING).findAny().isPresent()) {
      return;
    }
    Optional<LocalDate> registered = known.standing().movedTo(decision.header().municipality());
    Optional<Integer> months = Limit.NORWEGIAN_START_MONTHS.wholeOn(from);
    if (registered.isEmpty() || months.isEmpty()) {
      judgement.notChecked(Rule.NORSK_OPPSTART, "fraDato");
      return;
    }
    judgement.brokenIf(
        from.isAfter(registered.get().plusMonths(months.get())),
        Rule.NORSK_OPPSTART,
        "fraDato",
        months.get());
  }
}
