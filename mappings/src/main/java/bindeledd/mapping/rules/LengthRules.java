package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a programme may last, by goal and by the day it was offered. Judged whenever the last
 * piece arrives: the decision, its goal, or its end. Absence and leave may lengthen it, so too long
 * is a warning.
 */
final class LengthRules {

  private LengthRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Decision decision && programme(decision)) {
      if (Known.hasEffect(decision, Effect.GRANTS)) {
        granted(decision, known.finalGoal(decision.header().reference()), known, judgement);
      } else if (Known.hasEffect(decision, Effect.EXTENDS)) {
        extended(decision, known, judgement);
      }
    } else if (record instanceof Goal goal && goal.type() == GoalType.FINAL) {
      grant(goal.decision(), known)
          .ifPresent(decision -> granted(decision, Optional.of(goal), known, judgement));
    } else if (record instanceof End end) {
      grant(end.decision(), known).ifPresent(decision -> ended(decision, end, known, judgement));
    }
  }

  private static void granted(
      Decision decision, Optional<Goal> goal, Known known, Judgement judgement) {
    LocalDate to = decision.period().to();
    Optional<ProgrammeLength> length = length(decision, goal, known);
    if (length.isEmpty() || to == null) {
      judgement.notChecked(Rule.PROGRAMTID, "tilDato");
      return;
    }
    tooLong(decision, to, length.get().months(), judgement, "tilDato");
  }

  /** A programme that is over may have been extended; by which decision is not asked. */
  private static void ended(Decision decision, End end, Known known, Judgement judgement) {
    Optional<Goal> goal = known.finalGoal(decision.header().reference());
    length(decision, goal, known)
        .ifPresentOrElse(
            length ->
                tooLong(
                    decision,
                    end.endedOn(),
                    length.months() + length.extension(),
                    judgement,
                    "dato"),
            () -> judgement.notChecked(Rule.PROGRAMTID, "dato"));
  }

  private static void tooLong(
      Decision decision, LocalDate to, int months, Judgement judgement, String field) {
    judgement.brokenIf(
        to.isAfter(ProgrammeLength.lastDay(decision.period().from(), months)),
        Rule.PROGRAMTID,
        field,
        months);
  }

  private static void extended(Decision extension, Known known, Judgement judgement) {
    @Nullable Decision programme =
        known
            .grants(Scheme.INTRODUCTION_PROGRAMME)
            .filter(grant -> !grant.period().from().isAfter(extension.period().from()))
            .reduce((_, latest) -> latest)
            .orElse(null);
    LocalDate to = extension.period().to();
    Optional<ProgrammeLength> length =
        programme == null
            ? Optional.empty()
            : length(programme, known.finalGoal(programme.header().reference()), known);
    if (length.isEmpty() || to == null) {
      judgement.notChecked(Rule.PROGRAMTID_FORLENGELSE, "tilDato");
      return;
    }
    int months = length.get().extension();
    judgement.brokenIf(
        to.isAfter(ProgrammeLength.lastDay(extension.period().from(), months)),
        Rule.PROGRAMTID_FORLENGELSE,
        "tilDato",
        months);
  }

  private static Optional<ProgrammeLength> length(
      Decision decision, Optional<Goal> goal, Known known) {
    LocalDate offeredOn = decision.offeredOn();
    if (decision.law() != Law.INTEGRATION_ACT || offeredOn == null) {
      return Optional.empty();
    }
    return goal.flatMap(
        it ->
            known
                .upperSecondary()
                .flatMap(
                    upperSecondary -> ProgrammeLength.of(it.code(), upperSecondary, offeredOn)));
  }

  private static Optional<Decision> grant(String reference, Known known) {
    return known
        .decision(reference)
        .filter(LengthRules::programme)
        .filter(decision -> Known.hasEffect(decision, Effect.GRANTS));
  }

  private static boolean programme(Decision decision) {
    return decision.scheme() == Scheme.INTRODUCTION_PROGRAMME;
  }
}
