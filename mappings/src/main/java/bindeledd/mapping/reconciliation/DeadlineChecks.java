package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Seen.Where;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The law's own deadlines: the programme's start, and the start of Norwegian training. */
final class DeadlineChecks {

  private static final String TRAINING = "norwegian-training";

  private DeadlineChecks() {}

  static void judge(Seen seen, Target target) {
    if (seen.diedOn() != null || seen.participant == null || seen.where != Where.HERE) {
      return;
    }
    if (seen.asks(Check.FRIST_OPPSTART)) {
      programme(seen, target);
    }
    if (seen.asks(Check.FRIST_NORSK)) {
      training(seen, target);
    }
  }

  /** Three months from the settlement, for those the municipality settled itself. */
  private static void programme(Seen seen, Target target) {
    LocalDate settled = seen.settledOn;
    if (settled == null || settled.isAfter(seen.today) || seen.movedIn() || seen.bornHere()) {
      return;
    }
    Integer months = Limit.START_MONTHS.wholeOn(settled).orElse(null);
    Integer from = Limit.PROGRAMME_AGE_FROM.wholeOn(settled).orElse(null);
    Integer to = Limit.PROGRAMME_AGE_TO.wholeOn(settled).orElse(null);
    // Before the rule was in force nothing is known to judge by, and nothing is left to mend.
    if (months == null || from == null || to == null) {
      return;
    }
    LocalDate by = settled.plusMonths(months);
    List<Decision> decisions =
        seen.facts(Side.CASEWORK, Decision.class).stream()
            .filter(it -> it.scheme() == Scheme.INTRODUCTION_PROGRAMME)
            .toList();
    LocalDate start =
        decisions.stream()
            .filter(Programmes::grants)
            .map(it -> it.period().from())
            .min(Comparator.naturalOrder())
            .orElse(null);
    boolean late = start != null && start.isAfter(by) && start.isAfter(seen.today);
    boolean done = start == null ? decisions.stream().anyMatch(Programmes::refuses) : !late;
    if (done) {
      return;
    }
    if (isUnknown(seen, target)) {
      seen.found(Seen.draft(Check.FRIST_OPPSTART, Kind.NOT_CHECKED, "start"));
      return;
    }
    Integer age = seen.age(settled);
    if (target.answer() == Target.Answer.NO || age == null || age < from || age > to) {
      return;
    }
    if (start != null) {
      seen.found(
          Seen.draft(Check.FRIST_OPPSTART, Kind.DIFFERS, "start")
              .says(by, start)
              .value(Side.CASEWORK, start)
              .due(by));
      return;
    }
    seen.found(
        Seen.draft(
                Check.FRIST_OPPSTART,
                seen.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE,
                "start")
            .says(by)
            .due(by));
  }

  /** Three months from the day they were registered at their home in the municipality. */
  private static void training(Seen seen, Target target) {
    LocalDate registered = seen.person == null ? null : seen.person.residence().movedOn();
    if (registered == null || registered.isAfter(seen.today)) {
      return;
    }
    Integer months = Limit.NORWEGIAN_START_MONTHS.wholeOn(registered).orElse(null);
    Integer from = Limit.NORWEGIAN_AGE_FROM.wholeOn(registered).orElse(null);
    Integer to = Limit.NORWEGIAN_AGE_TO.wholeOn(registered).orElse(null);
    if (months == null || from == null || to == null || isTaughtOrExempt(seen)) {
      return;
    }
    if (isUnknown(seen, target)) {
      seen.found(Seen.draft(Check.FRIST_NORSK, Kind.NOT_CHECKED, "norwegian"));
      return;
    }
    Integer age = seen.age(registered);
    if (target.answer() == Target.Answer.NO || age == null || age < from || age >= to) {
      return;
    }
    LocalDate by = registered.plusMonths(months);
    seen.found(
        Seen.draft(
                Check.FRIST_NORSK,
                seen.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE,
                "norwegian")
            .says(by)
            .due(by));
  }

  private static boolean isTaughtOrExempt(Seen seen) {
    boolean decided =
        seen.facts(Side.CASEWORK, Decision.class).stream()
            .anyMatch(
                it ->
                    it.scheme() == Scheme.NORWEGIAN_TRAINING
                        && (Programmes.grants(it) || Programmes.refuses(it)));
    return decided
        || List.of(Side.CASEWORK, Side.EDUCATION).stream()
            .anyMatch(
                side ->
                    seen.facts(side, Exemption.class).stream()
                            .anyMatch(it -> it.type().equals(TRAINING))
                        || seen.facts(side, Hours.class).stream()
                            .anyMatch(it -> it.course() == Course.NORWEGIAN));
  }

  private static boolean isUnknown(Seen seen, Target target) {
    return target.answer() == Target.Answer.UNKNOWN || seen.birthDate == null;
  }
}
