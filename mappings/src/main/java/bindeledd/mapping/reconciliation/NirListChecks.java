package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.NirPairs.Pair;
import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The programme against one row of NIR's person list, where the list is all there is: so much less
 * can be told, and nothing is told of what the list has no column for.
 */
final class NirListChecks {

  private NirListChecks() {}

  static void judge(Seen seen, NirPerson.Listed row) {
    Decision grant =
        seen.facts(Side.CASEWORK, Decision.class).stream()
            .filter(it -> it.scheme() == Scheme.INTRODUCTION_PROGRAMME && Programmes.grants(it))
            .max(Comparator.comparing(Decision::decidedOn))
            .orElse(null);
    if (grant == null) {
      if (row.decidedOn() != null && seen.asks(Check.NIR_OVERSKYTENDE)) {
        seen.found(
            Seen.draft(Check.NIR_OVERSKYTENDE, Kind.EXTRA, "list|decision")
                .says("et program vedtatt " + row.decidedOn())
                .value(Side.NIR, row.decidedOn()));
      }
      return;
    }
    if (row.decidedOn() == null) {
      missing(seen, grant);
    } else {
      differs(seen, grant, "decidedOn", "vedtaksdato", grant.decidedOn(), row.decidedOn());
      if (row.startedOn() != null) {
        differs(seen, grant, "period.from", "fra dato", grant.period().from(), row.startedOn());
      }
    }
    goal(seen, grant, row.finalGoal());
    measure(seen, grant, row.measure());
    end(seen, grant, row);
  }

  private static void goal(Seen seen, Decision grant, @Nullable String listed) {
    Goal goal =
        under(grant, seen.facts(Side.CASEWORK, Goal.class), Goal::decision).stream()
            .filter(it -> it.type() == GoalType.FINAL)
            .max(Comparator.comparing(Goal::setOn))
            .orElse(null);
    if (goal != null && listed == null) {
      missing(seen, goal);
    } else if (goal != null) {
      differs(seen, goal, "code", "mål", goal.code(), listed);
    }
  }

  private static void measure(Seen seen, Decision grant, @Nullable String listed) {
    var first =
        under(grant, seen.facts(Side.CASEWORK, Measure.class), Measure::decision).stream()
            .min(Comparator.comparing((Measure it) -> it.period().from()));
    if (first.isPresent() && listed == null) {
      missing(seen, first.get());
    }
  }

  private static void end(Seen seen, Decision grant, NirPerson.Listed row) {
    End end =
        under(grant, seen.facts(Side.CASEWORK, End.class), End::decision).stream()
            .max(Comparator.comparing(End::endedOn))
            .orElse(null);
    boolean ended = row.endedOn() != null && row.endCause() != null;
    if (end != null && ended) {
      differs(seen, end, "endedOn", "dato", end.endedOn(), row.endedOn());
      differs(seen, end, "cause", "avslutningsårsak", end.cause(), row.endCause());
    } else if (end != null) {
      missing(seen, end);
    } else if (!ended && seen.asks(Check.R12)) {
      Programmes.over(seen, grant, seen.facts(Side.CASEWORK, Decision.class));
    }
  }

  private static <R> List<R> under(Decision grant, List<R> records, Function<R, String> decision) {
    return records.stream()
        .filter(it -> decision.apply(it).equals(grant.header().reference()))
        .toList();
  }

  private static void missing(Seen seen, ProgrammeRecord ours) {
    NirChecks.missing(seen, new Pair(Side.CASEWORK, ours, null));
  }

  private static void differs(
      Seen seen,
      ProgrammeRecord ours,
      String field,
      String label,
      Object here,
      @Nullable Object there) {
    if (!Objects.equals(here, there) && seen.asks(Check.NIR_ULIKT)) {
      NirChecks.differs(
          seen,
          new Pair(Side.CASEWORK, ours, null),
          field,
          label,
          here.toString(),
          there == null ? "" : there.toString());
    }
  }
}
