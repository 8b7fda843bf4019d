package bindeledd.mapping.rules;

import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Optional;

/** The final goal against scheme, education and age (integreringsloven §§ 13 and 14). */
final class GoalRules {

  private GoalRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Goal goal && goal.type() == GoalType.FINAL) {
      judgement.brokenIf(
          known
              .decision(goal.decision())
              .filter(decision -> decision.scheme() != Scheme.INTRODUCTION_PROGRAMME)
              .isPresent(),
          Rule.SLUTTMAL_ORDNING,
          "maaltype");
      education(goal, known, judgement);
      oldest(goal, known, judgement);
      youngest(goal, known, judgement);
    }
  }

  private static void education(Goal goal, Known known, Judgement judgement) {
    if (judgement.inForce(Rule.SLUTTMAL_UTDANNING, "kode", goal.setOn())) {
      known
          .upperSecondary()
          .ifPresentOrElse(
              upperSecondary ->
                  judgement.brokenIf(
                      GoalRule.of(goal.code(), upperSecondary, goal.setOn()).isEmpty(),
                      Rule.SLUTTMAL_UTDANNING,
                      "kode"),
              () -> judgement.notChecked(Rule.SLUTTMAL_UTDANNING, "kode"));
    }
  }

  private static void oldest(Goal goal, Known known, Judgement judgement) {
    LocalDate on = goal.setOn();
    if (GoalRule.forOlder(goal.code(), on)
        || !judgement.inForce(Rule.SLUTTMAL_OVER_55, "kode", on)) {
      return;
    }
    Optional<Integer> limit = Limit.WORK_ONLY_OVER_AGE.wholeOn(on);
    Optional<Integer> age = known.age(on);
    if (age.isEmpty() || limit.isEmpty()) {
      judgement.notChecked(Rule.SLUTTMAL_OVER_55, "kode");
    } else {
      judgement.brokenIf(age.get() > limit.get(), Rule.SLUTTMAL_OVER_55, "kode", limit.get());
    }
  }

  private static void youngest(Goal goal, Known known, Judgement judgement) {
    LocalDate on = goal.setOn();
    Optional<Boolean> upperSecondary = known.upperSecondary();
    boolean asTheRule =
        GoalRule.of(goal.code(), upperSecondary.orElse(false), on)
            .filter(GoalRule::forYounger)
            .isPresent();
    if (upperSecondary.orElse(false)
        || asTheRule
        || !judgement.inForce(Rule.SLUTTMAL_UNDER_25, "kode", on)) {
      return;
    }
    Optional<Integer> limit = Limit.UPPER_SECONDARY_UNDER_AGE.wholeOn(on);
    Optional<Integer> age = known.age(on);
    if (age.isPresent() && limit.isPresent() && age.get() >= limit.get()) {
      return;
    }
    if (age.isEmpty() || limit.isEmpty() || upperSecondary.isEmpty()) {
      judgement.notChecked(Rule.SLUTTMAL_UNDER_25, "kode");
    } else {
      judgement.broken(Rule.SLUTTMAL_UNDER_25, "kode", limit.get());
    }
  }
}
