package bindeledd.mapping.rules;

import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Hours of training against what the law asks for and allows, and the Norwegian goal. */
final class TrainingRules {

  /**
   * Training while on leave to care for a child is registered; under any other leave there is none.
   */
  private static final String PARENTAL = "parental";

  private TrainingRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Hours hours) {
      onLeave(hours, known, judgement);
      tooMany(hours, known, judgement);
    } else if (record instanceof End end) {
      tooFew(end, known, judgement);
    } else if (record instanceof Goal goal && goal.type() == GoalType.NORWEGIAN) {
      Optional<Decision> decision = known.decision(goal.decision());
      judgement.brokenIf(
          decision.filter(it -> it.scheme() == Scheme.RECEPTION_CENTRE).isPresent(),
          Rule.NORSKMAL_ORDNING,
          "maaltype");
      changed(goal, decision, known, judgement);
    }
  }

  private static void onLeave(Hours hours, Known known, Judgement judgement) {
    judgement.brokenIf(
        hours.completed() > 0
            && known
                .here(Leave.class)
                .filter(leave -> !leave.cause().equals(PARENTAL))
                .filter(leave -> covers(leave.period(), hours.period()))
                .anyMatch(leave -> fromTraining(leave, known)),
        Rule.TIMER_I_PERMISJON,
        "fraDato");
  }

  private static boolean fromTraining(Leave leave, Known known) {
    return known
        .decision(leave.decision())
        .filter(decision -> decision.scheme() != Scheme.INTRODUCTION_PROGRAMME)
        .isPresent();
  }

  private static void tooMany(Hours hours, Known known, Judgement judgement) {
    Optional<Integer> most = Limit.INTRODUCTION_ACT_MOST_HOURS.wholeOn(hours.period().from());
    List<Law> laws = known.laws();
    if (laws.equals(List.of(Law.INTEGRATION_ACT))
        || most.isEmpty()
        || taught(known) + hours.completed() <= most.get()) {
      return;
    }
    if (laws.equals(List.of(Law.INTRODUCTION_ACT))) {
      judgement.broken(Rule.NORSK_TIMERAMME, "timerGjennomfoert", most.get());
    } else {
      judgement.notChecked(Rule.NORSK_TIMERAMME, "timerGjennomfoert");
    }
  }

  private static void tooFew(End end, Known known, Judgement judgement) {
    boolean oldAct =
        known
            .decision(end.decision())
            .filter(it -> it.scheme() == Scheme.NORWEGIAN_TRAINING)
            .filter(it -> it.law() == Law.INTRODUCTION_ACT)
            .isPresent();
    Optional<Integer> duty = Limit.INTRODUCTION_ACT_DUTY_HOURS.wholeOn(end.endedOn());
    Optional<Integer> full = Limit.INTRODUCTION_ACT_FULL_HOURS.wholeOn(end.endedOn());
    if (!oldAct || duty.isEmpty() || full.isEmpty()) {
      return;
    }
    double taught = taught(known);
    if (taught < duty.get()) {
      judgement.broken(Rule.NORSK_MINSTETIMER, "dato", duty.get());
    } else if (taught < full.get()) {
      judgement.notChecked(Rule.NORSK_MINSTETIMER, "dato");
    }
  }

  private static double taught(Known known) {
    return known.everywhere(Hours.class).mapToDouble(Hours::completed).sum();
  }

  /**
   * A goal set again at another level: when that may be done is not known, only when it is late.
   */
  private static void changed(
      Goal goal, Optional<Decision> decision, Known known, Judgement judgement) {
    boolean another =
        known
            .here(Goal.class)
            .filter(other -> other.type() == GoalType.NORWEGIAN)
            .filter(other -> other.decision().equals(goal.decision()))
            .filter(other -> !other.setOn().isAfter(goal.setOn()))
            .anyMatch(other -> !other.code().equals(goal.code()));
    if (!another) {
      return;
    }
    boolean late =
        decision.flatMap(it -> over(it, known)).filter(goal.setOn()::isAfter).isPresent();
    if (late) {
      judgement.broken(Rule.NORSKMAL_ENDRING, "dato");
    } else {
      judgement.notChecked(Rule.NORSKMAL_ENDRING, "dato");
    }
  }

  private static Optional<LocalDate> over(Decision decision, Known known) {
    return Stream.concat(
            Stream.ofNullable(decision.period().to()),
            known.endedOn(decision.header().reference()).stream())
        .min(Comparator.naturalOrder());
  }

  private static boolean covers(Period whole, Period part) {
    LocalDate last = Objects.requireNonNullElse(part.to(), part.from());
    return whole.contains(part.from()) && whole.contains(last);
  }
}
