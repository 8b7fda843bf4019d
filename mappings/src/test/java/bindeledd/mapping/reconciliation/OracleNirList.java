package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The programme against the person list, the one read-back path every municipality has (1.1). */
final class OracleNirList {

  private OracleNirList() {}

  private static NirPerson.Listed row(OracleCase it) {
    return it.last(Side.NIR, NirPerson.class).map(NirPerson::listed).orElseThrow();
  }

  private static Optional<Decision> grant(OracleCase it) {
    return it.all(Side.CASEWORK, Decision.class).stream()
        .filter(one -> one.scheme() == Scheme.INTRODUCTION_PROGRAMME && one.type().equals("grant"))
        .max(Comparator.comparing(Decision::decidedOn));
  }

  private static Optional<Goal> goal(OracleCase it, Decision grant) {
    return it.all(Side.CASEWORK, Goal.class).stream()
        .filter(one -> one.type() == GoalType.FINAL)
        .filter(one -> one.decision().equals(grant.header().reference()))
        .max(Comparator.comparing(Goal::setOn));
  }

  private static Optional<End> end(OracleCase it, Decision grant) {
    return it.all(Side.CASEWORK, End.class).stream()
        .filter(one -> one.decision().equals(grant.header().reference()))
        .max(Comparator.comparing(End::endedOn));
  }

  /** A decision that is nowhere in the case system. */
  static List<Told> extra(OracleCase it) {
    return grant(it).isEmpty() && row(it).decidedOn() != null
        ? List.of(Told.plain(Check.NIR_OVERSKYTENDE, Kind.EXTRA, "list|decision"))
        : List.of();
  }

  private static List<ProgrammeRecord> lacking(OracleCase it) {
    List<ProgrammeRecord> lacking = new ArrayList<>();
    grant(it)
        .ifPresent(
            grant -> {
              if (row(it).decidedOn() == null) {
                lacking.add(grant);
              }
              if (row(it).finalGoal() == null) {
                goal(it, grant).ifPresent(lacking::add);
              }
              if (row(it).measure() == null) {
                it.all(Side.CASEWORK, Measure.class).stream()
                    .filter(one -> one.decision().equals(grant.header().reference()))
                    .min(Comparator.comparing(one -> one.period().from()))
                    .ifPresent(lacking::add);
              }
            });
    return lacking;
  }

  private static Told told(OracleCase it, ProgrammeRecord ours, boolean end) {
    LocalDate by = OracleRecords.since(ours).plusMonths(2);
    boolean late = it.today().isAfter(by);
    Kind due = late || it.isStuck(ours) ? Kind.MISSING : Kind.NOT_YET_DUE;
    Check check = end ? Check.R12 : late ? Check.FRIST_REGISTRERING : Check.NIR_MANGLER;
    return Told.plain(
            check,
            check == Check.FRIST_REGISTRERING ? Kind.STALE : due,
            ours.kind() + "|" + ours.header().reference())
        .by(by);
  }

  static List<Told> missing(OracleCase it, Check check) {
    return lacking(it).stream()
        .map(ours -> told(it, ours, false))
        .filter(one -> one.check() == check)
        .toList();
  }

  static List<Told> r12(OracleCase it) {
    if (grant(it).isEmpty() || (row(it).endedOn() != null && row(it).endCause() != null)) {
      return List.of();
    }
    Decision grant = grant(it).get();
    Optional<End> end = end(it, grant);
    if (end.isPresent()) {
      return List.of(told(it, end.get(), true));
    }
    return OracleNir.ranOut(it, grant, it.today()).stream()
        .map(
            day ->
                Told.plain(
                        Check.R12,
                        it.today().isAfter(day.plusMonths(2)) ? Kind.MISSING : Kind.NOT_YET_DUE,
                        "decision|" + grant.header().reference() + "|end")
                    .by(day.plusMonths(2)))
        .toList();
  }

  static List<Told> differs(OracleCase it) {
    List<Told> found = new ArrayList<>();
    if (grant(it).isEmpty()) {
      return found;
    }
    Decision grant = grant(it).get();
    NirPerson.Listed row = row(it);
    if (row.decidedOn() != null && !row.decidedOn().equals(grant.decidedOn())) {
      found.add(told(it, grant, "decidedOn"));
    }
    if (row.decidedOn() != null
        && row.startedOn() != null
        && !row.startedOn().equals(grant.period().from())) {
      found.add(told(it, grant, "period.from"));
    }
    goal(it, grant)
        .filter(goal -> row.finalGoal() != null && !row.finalGoal().equals(goal.code()))
        .ifPresent(goal -> found.add(told(it, goal, "code")));
    Optional<End> end = end(it, grant).filter(_ -> row.endedOn() != null && row.endCause() != null);
    end.filter(one -> !one.endedOn().equals(row.endedOn()))
        .ifPresent(one -> found.add(told(it, one, "endedOn")));
    end.filter(one -> !one.cause().equals(row.endCause()))
        .ifPresent(one -> found.add(told(it, one, "cause")));
    return found;
  }

  private static Told told(OracleCase it, ProgrammeRecord ours, String field) {
    return Told.plain(
        Check.NIR_ULIKT,
        it.isOnItsWay(ours) ? Kind.NOT_YET_DUE : Kind.DIFFERS,
        ours.kind() + "|" + ours.header().reference() + "|" + field);
  }
}
