package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Fact;
import bindeledd.model.Law;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Programmes and training that do not begin or end as they should: R8, R12, FRIST_*. */
final class ProgrammeFaults {

  /** Before it the three months were no rule. */
  private static final LocalDate START_RULE = LocalDate.of(2025, 6, 20);

  private ProgrammeFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("R8", Set.of("nir widened"), it -> it == Profile.ALONE, ProgrammeFaults::widened),
        new Fault(
            "R8 twice",
            Set.of("nir widened"),
            it -> it == Profile.ALONE,
            ProgrammeFaults::widenedTwice),
        new Fault(
            "R8 inside",
            Set.of("nir widened"),
            it -> it == Profile.ALONE,
            ProgrammeFaults::widenedInside),
        new Fault("R12", Set.of("nir end", "start"), Profile::isAdult, ProgrammeFaults::noEnd),
        new Fault(
            "start",
            Set.of("start", "nir decision", "nir"),
            Profile::isNew,
            ProgrammeFaults::notStarted),
        new Fault(
            "start late",
            Set.of("start", "nir"),
            it -> it == Profile.FRESH,
            ProgrammeFaults::plannedLate),
        new Fault(
            "start refused",
            Set.of("start", "nir decision", "nir"),
            Profile::isNew,
            ProgrammeFaults::refused),
        new Fault(
            "start unknown",
            Set.of("start", "nir decision", "nir"),
            Profile::isNew,
            ProgrammeFaults::notStartedUnknown),
        new Fault(
            "norwegian",
            Set.of("nir decision", "nir hours", "nir widened", "start", "home"),
            it -> it.isAdult() || it.isNew(),
            ProgrammeFaults::noTraining),
        new Fault(
            "norwegian unknown",
            Set.of("nir decision", "nir hours", "nir widened", "start", "home", "settled", "lines"),
            Profile::isAdult,
            ProgrammeFaults::noTrainingUnknown));
  }

  private static void widened(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    LocalDate on = start.plusMonths(12).plusMonths(4);
    if (on.isAfter(life.today)
        || on.isBefore(LocalDate.of(2022, 6, 15))
        || on.isAfter(LocalDate.of(2026, 6, 30))) {
      return;
    }
    var decision = widening(life, on);
    life.registered(decision);
    life.want(Check.R8, Kind.DIFFERS, "decision|" + decision.header().reference());
  }

  /** A programme that ran out last, without an end anywhere. */
  private static void noEnd(Life life) {
    for (Decision one : life.all(Side.CASEWORK, Decision.class)) {
      LocalDate to = one.period().to();
      if (one.scheme() == Scheme.INTRODUCTION_PROGRAMME && to != null && to.isBefore(life.today)) {
        life.remove(Side.CASEWORK, End.class::isInstance);
        life.remove(Side.NIR, End.class::isInstance);
        life.want(
            Check.R12, NirFaults.kind(life, to), "decision|" + one.header().reference() + "|end");
      }
    }
  }

  private static void notStarted(Life life) {
    forgetProgramme(life);
    if (!life.settledOn.isBefore(START_RULE)) {
      boolean late = life.today.isAfter(life.settledOn.plusMonths(3));
      life.want(Check.FRIST_OPPSTART, late ? Kind.MISSING : Kind.NOT_YET_DUE, "start");
    }
  }

  /** All of it but the training. */
  private static void forgetProgramme(Life life) {
    Predicate<Fact> programme =
        fact ->
            fact instanceof ProgrammeRecord record
                && !(record instanceof Hours)
                && !(record instanceof EducationBackground)
                && !(record instanceof Contract)
                && !isNorwegian(record);
    life.remove(Side.NIR, programme);
    life.remove(Side.CASEWORK, programme);
  }

  /** The grant of training, whatever it is called where it was typed by hand. */
  private static boolean isNorwegian(ProgrammeRecord record) {
    return record instanceof Decision decision && decision.scheme() == Scheme.NORWEGIAN_TRAINING;
  }

  private static void noTraining(Life life) {
    for (Side side : List.of(Side.CASEWORK, Side.EDUCATION, Side.NIR)) {
      life.remove(
          side,
          fact ->
              fact instanceof Hours
                  || (fact instanceof Decision decision
                      && decision.scheme() == Scheme.NORWEGIAN_TRAINING));
    }
    LocalDate by = life.movedOn.plusMonths(3);
    if (life.movedOn.isBefore(LocalDate.of(2021, 1, 1))) {
      return;
    }
    life.want(
        Check.FRIST_NORSK, life.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE, "norwegian");
  }

  /** What one extension adds to the deadline of the next is not known. */
  private static void widenedTwice(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    if (start.plusMonths(18).isAfter(life.today)) {
      return;
    }
    for (int months : new int[] {12, 18}) {
      var decision = widening(life, start.plusMonths(months));
      life.registered(decision);
      life.want(Check.R8, Kind.NOT_CHECKED, "decision|" + decision.header().reference());
    }
  }

  /** No fault: on the last day of the window, leave counted. */
  private static void widenedInside(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    long leave =
        life.all(Side.CASEWORK, Leave.class).stream()
            .filter(
                it ->
                    life.all(Side.CASEWORK, Decision.class).stream()
                        .anyMatch(
                            decision ->
                                decision.scheme() == Scheme.NORWEGIAN_TRAINING
                                    && decision.header().reference().equals(it.decision())))
            .count();
    LocalDate on = start.plusMonths(12).plusDays(10 * leave).plusMonths(2);
    if (!on.isAfter(life.today)
        && !on.isBefore(LocalDate.of(2022, 6, 15))
        && !on.isAfter(LocalDate.of(2026, 6, 30))) {
      life.registered(widening(life, on));
    }
  }

  private static Decision widening(Life life, LocalDate on) {
    return new Decision(
        life.header(life.reference("V"), on),
        Scheme.NORWEGIAN_TRAINING,
        Law.INTEGRATION_ACT,
        "extended-norwegian",
        on,
        new Period(on, on.plusMonths(6)),
        null,
        null);
  }

  private static void plannedLate(Life life) {
    LocalDate late = life.settledOn.plusDays(120);
    for (Side side : List.of(Side.CASEWORK, Side.NIR)) {
      life.replace(
          side,
          Decision.class,
          it ->
              it.scheme() == Scheme.INTRODUCTION_PROGRAMME
                  ? new Decision(
                      it.header(),
                      it.scheme(),
                      it.law(),
                      it.type(),
                      it.decidedOn(),
                      new Period(late, it.period().to()),
                      it.offeredOn(),
                      it.ground())
                  : it);
    }
    if (!life.settledOn.isBefore(START_RULE)) {
      life.want(Check.FRIST_OPPSTART, Kind.DIFFERS, "start");
    }
  }

  /** No fault: somebody who was refused need not start. */
  private static void refused(Life life) {
    forgetProgramme(life);
    LocalDate on = life.settledOn.plusDays(20);
    life.registered(
        new Decision(
            life.header(life.reference("V"), on),
            Scheme.INTRODUCTION_PROGRAMME,
            Law.INTEGRATION_ACT,
            "refuse",
            on,
            new Period(on, null),
            null,
            "integreringsloven § 8"));
  }

  private static void notStartedUnknown(Life life) {
    forgetProgramme(life);
    noGround(life);
    if (!life.settledOn.isBefore(START_RULE)) {
      life.want(Check.FRIST_OPPSTART, Kind.NOT_CHECKED, "start");
    }
  }

  private static void noTrainingUnknown(Life life) {
    noTraining(life);
    life.wanted.removeIf(it -> it.check() == Check.FRIST_NORSK);
    noGround(life);
    life.want(Check.FRIST_NORSK, Kind.NOT_CHECKED, "norwegian");
  }

  private static void noGround(Life life) {
    life.wanted.removeIf(it -> it.check() == Check.R3);
    life.replace(
        Side.CASEWORK,
        Participant.class,
        it ->
            new Participant(
                it.header(), it.name(), it.birthDate(), it.citizenships(), null, it.grantBasis()));
    life.want(Check.R3, Kind.NOT_CHECKED, "target");
  }
}
