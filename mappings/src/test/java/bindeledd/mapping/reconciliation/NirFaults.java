package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What NIR has and the municipality has not, or the other way round, or otherwise: R7, NIR_*. */
final class NirFaults {

  private NirFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "R7",
            Set.of("nir decision"),
            it -> it.isAdult() || it == Profile.FRESH,
            NirFaults::noNorwegian),
        new Fault("R12 lost", Set.of("nir end"), Profile::isAdult, NirFaults::lostEnd),
        new Fault("late", Set.of("nir contract"), Profile::isAdult, NirFaults::lateContract),
        new Fault(
            "missing", Set.of("nir measure"), Profile::isAdult, life -> newMeasure(life, false)),
        new Fault(
            "rejected", Set.of("nir measure"), Profile::isAdult, life -> newMeasure(life, true)),
        new Fault("lost measure", Set.of("nir measure"), Profile::isAdult, NirFaults::lostMeasure),
        new Fault("by hand only", Set.of("nir complaint"), Profile::isAdult, NirFaults::onlyByHand),
        new Fault("field", Set.of("nir goal"), Profile::isAdult, NirFaults::field),
        new Fault(
            "field on its way", Set.of("nir goal"), Profile::isAdult, NirFaults::fieldOnItsWay),
        new Fault("unknown code", Set.of("nir goal"), Profile::isAdult, NirFaults::unknownCode));
  }

  private static void noNorwegian(Life life) {
    for (Decision one : life.all(Side.CASEWORK, Decision.class)) {
      if (one.scheme() == Scheme.NORWEGIAN_TRAINING && one.type().equals("grant")) {
        forget(life, one);
        life.want(Check.R7, kind(life, one.decidedOn()), "decision|" + one.header().reference());
      }
    }
  }

  /** NIR has it under no reference; the year's end may miss it too. */
  static void forget(Life life, ProgrammeRecord record) {
    life.remove(
        Side.NIR, fact -> fact instanceof ProgrammeRecord other && NirPairs.isSame(record, other));
    missedYear(life, bindeledd.mapping.rules.Deadlines.since(record));
  }

  static void missedYear(Life life, LocalDate since) {
    int year = life.today.getYear();
    if (since.getYear() == year - 1) {
      boolean late = life.today.isAfter(LocalDate.of(year, 3, 1).minusDays(1));
      life.want(Check.FRIST_AAR, late ? Kind.MISSING : Kind.NOT_YET_DUE, "" + (year - 1));
    }
  }

  static Kind kind(Life life, LocalDate since) {
    return life.today.isAfter(since.plusMonths(2)) ? Kind.MISSING : Kind.NOT_YET_DUE;
  }

  private static void lateContract(Life life) {
    for (Contract one : life.all(Side.CASEWORK, Contract.class)) {
      forget(life, one);
      life.want(Check.FRIST_REGISTRERING, Kind.STALE, "contract|" + one.header().reference());
    }
  }

  private static void newMeasure(Life life, boolean rejected) {
    LocalDate from = life.today.minusDays(20);
    var intro = life.all(Side.CASEWORK, Decision.class).getFirst().header().reference();
    var measure =
        new Measure(
            life.header(life.reference("T"), from),
            intro,
            "course",
            new Period(from, life.today.plusDays(20)),
            10,
            null);
    life.add(Side.CASEWORK, measure);
    Kind kind = rejected ? Kind.MISSING : Kind.NOT_YET_DUE;
    if (rejected) {
      life.handed.add(
          new Handed(
              Side.CASEWORK,
              "measure",
              measure.header().reference(),
              1,
              "programme-to-nir",
              Handed.State.REJECTED,
              "UGYLDIG_KODE",
              null,
              life.at(from)));
    }
    life.want(Check.NIR_MANGLER, kind, "measure|" + measure.header().reference());
    life.want(Check.NIR_TILTAK_ANTALL, rejected ? Kind.DIFFERS : Kind.NOT_YET_DUE, "measures");
    missedYear(life, from);
  }

  private static void lostMeasure(Life life) {
    Measure one = life.all(Side.CASEWORK, Measure.class).getFirst();
    forget(life, one);
    life.want(Check.FRIST_REGISTRERING, Kind.STALE, "measure|" + one.header().reference());
    life.want(Check.NIR_TILTAK_ANTALL, Kind.DIFFERS, "measures");
  }

  private static void onlyByHand(Life life) {
    var complaint =
        life.byHand(
            new Complaint(
                life.header("X", life.today), "V-1", life.today.minusDays(5), null, null));
    life.add(Side.NIR, complaint);
    life.want(Check.NIR_OVERSKYTENDE, Kind.EXTRA, "complaint|" + complaint.header().reference());
  }

  private static void field(Life life) {
    goal(life, "vocational-requalification", Kind.DIFFERS);
  }

  private static void unknownCode(Life life) {
    goal(life, "HELT_NY_KODE", Kind.DIFFERS);
  }

  private static Goal goal(Life life, String code, Kind kind) {
    Goal ours =
        life.all(Side.CASEWORK, Goal.class).stream()
            .filter(it -> it.type() == ProgrammeRecord.GoalType.FINAL)
            .findFirst()
            .orElseThrow();
    life.replace(
        Side.NIR,
        Goal.class,
        it ->
            it.type() == ProgrammeRecord.GoalType.FINAL
                ? new Goal(it.header(), it.type(), code, it.setOn(), it.decision())
                : it);
    life.want(Check.NIR_ULIKT, kind, "goal|" + ours.header().reference() + "|code");
    return ours;
  }

  private static void lostEnd(Life life) {
    for (End one : life.all(Side.CASEWORK, End.class)) {
      forget(life, one);
      life.want(Check.R12, kind(life, one.endedOn()), "end|" + one.header().reference());
    }
  }

  /** The municipality has corrected the goal, and the correction waits to be sent. */
  private static void fieldOnItsWay(Life life) {
    Goal ours = goal(life, "vocational-requalification", Kind.NOT_YET_DUE);
    life.handed.add(
        new Handed(
            Side.CASEWORK,
            "goal",
            ours.header().reference(),
            2,
            "programme-to-nir",
            life.random.nextBoolean() ? Handed.State.DUE : Handed.State.SENT,
            null,
            null,
            null));
  }
}
