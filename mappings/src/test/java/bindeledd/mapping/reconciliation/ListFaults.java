package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Fact;
import bindeledd.model.NirPerson;
import bindeledd.model.NirPerson.Listed;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is wrong in a row of NIR's person list, where the list is all there is. */
final class ListFaults {

  private ListFaults() {}

  static List<Fault> all() {
    return List.of(
        fault("list decision", "decision", ListFaults::noDecision),
        fault("list day", "decision", ListFaults::anotherDay),
        fault("list goal", "goal", ListFaults::noGoal),
        fault("list other goal", "goal", ListFaults::anotherGoal),
        fault("list measure", "measure", ListFaults::noMeasure),
        fault("list cause", "end", ListFaults::noCause),
        fault("list other cause", "end", ListFaults::anotherCause),
        fault("list no end", "end", ListFaults::noEnd),
        new Fault(
            "list only",
            Set.of("list decision", "list goal", "list measure", "list end"),
            it -> it == Profile.LISTED,
            ListFaults::onlyThere));
  }

  private static Fault fault(String name, String touches, Consumer<Life> done) {
    return new Fault(name, Set.of("list " + touches), it -> it == Profile.LISTED, done);
  }

  private static Decision grant(Life life) {
    return life.all(Side.CASEWORK, Decision.class).stream()
        .filter(it -> it.scheme() == Scheme.INTRODUCTION_PROGRAMME)
        .findFirst()
        .orElseThrow();
  }

  private static Goal goal(Life life) {
    return life.all(Side.CASEWORK, Goal.class).stream()
        .filter(it -> it.type() == GoalType.FINAL)
        .findFirst()
        .orElseThrow();
  }

  /** A row that says what the case system says, instead of NIR's records. */
  static void listed(Life life) {
    life.remove(Side.NIR, ProgrammeRecord.class::isInstance);
    Decision grant = grant(life);
    List<End> ends = life.all(Side.CASEWORK, End.class);
    row(
        life,
        _ ->
            new Listed(
                grant.decidedOn(),
                grant.period().from(),
                goal(life).code(),
                "language-practice",
                ends.isEmpty() ? null : ends.getFirst().endedOn(),
                ends.isEmpty() ? null : ends.getFirst().cause()));
  }

  private static void row(Life life, UnaryOperator<Listed> how) {
    life.replace(
        Side.NIR,
        NirPerson.class,
        it ->
            new NirPerson(
                it.header(), it.law(), it.livesIn(), it.settledOn(), how.apply(it.listed())));
  }

  private static void stale(Life life, ProgrammeRecord record) {
    life.want(
        Check.FRIST_REGISTRERING, Kind.STALE, record.kind() + "|" + record.header().reference());
  }

  private static void noDecision(Life life) {
    row(
        life,
        it -> new Listed(null, null, it.finalGoal(), it.measure(), it.endedOn(), it.endCause()));
    stale(life, grant(life));
  }

  private static void anotherDay(Life life) {
    row(
        life,
        it ->
            new Listed(
                grant(life).decidedOn().plusDays(1),
                it.startedOn(),
                it.finalGoal(),
                it.measure(),
                it.endedOn(),
                it.endCause()));
    life.want(
        Check.NIR_ULIKT,
        Kind.DIFFERS,
        "decision|" + grant(life).header().reference() + "|decidedOn");
  }

  private static void noGoal(Life life) {
    anotherGoal(life, null);
    stale(life, goal(life));
  }

  private static void anotherGoal(Life life) {
    anotherGoal(life, "part-upper-secondary");
    life.want(Check.NIR_ULIKT, Kind.DIFFERS, "goal|" + goal(life).header().reference() + "|code");
  }

  private static void anotherGoal(Life life, String code) {
    row(
        life,
        it ->
            new Listed(
                it.decidedOn(), it.startedOn(), code, it.measure(), it.endedOn(), it.endCause()));
  }

  private static void noMeasure(Life life) {
    row(
        life,
        it ->
            new Listed(
                it.decidedOn(), it.startedOn(), it.finalGoal(), null, it.endedOn(), it.endCause()));
    stale(life, life.all(Side.CASEWORK, Measure.class).getFirst());
  }

  private static void noCause(Life life) {
    for (End end : life.all(Side.CASEWORK, End.class)) {
      anotherCause(life, null);
      life.want(Check.R12, NirFaults.kind(life, end.endedOn()), "end|" + end.header().reference());
    }
  }

  private static void anotherCause(Life life) {
    for (End end : life.all(Side.CASEWORK, End.class)) {
      anotherCause(life, "other");
      life.want(Check.NIR_ULIKT, Kind.DIFFERS, "end|" + end.header().reference() + "|cause");
    }
  }

  private static void anotherCause(Life life, String cause) {
    row(
        life,
        it ->
            new Listed(
                it.decidedOn(), it.startedOn(), it.finalGoal(), it.measure(), it.endedOn(), cause));
  }

  /** Run out, and neither here nor there an end. */
  private static void noEnd(Life life) {
    for (End end : life.all(Side.CASEWORK, End.class)) {
      life.remove(Side.CASEWORK, End.class::isInstance);
      row(
          life,
          it ->
              new Listed(it.decidedOn(), it.startedOn(), it.finalGoal(), it.measure(), null, null));
      life.want(
          Check.R12,
          NirFaults.kind(life, end.endedOn()),
          "decision|" + grant(life).header().reference() + "|end");
    }
  }

  /** A programme that only NIR has. */
  private static void onlyThere(Life life) {
    String reference = grant(life).header().reference();
    life.remove(
        Side.CASEWORK,
        (Fact fact) -> fact instanceof Decision it && it.header().reference().equals(reference));
    life.want(Check.NIR_OVERSKYTENDE, Kind.EXTRA, "list|decision");
  }
}
