package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.Deadlines;
import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
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
      missing(seen, Check.NIR_MANGLER, grant);
    } else {
      differs(seen, grant, "decidedOn", grant.decidedOn(), row.decidedOn());
      if (row.startedOn() != null) {
        differs(seen, grant, "period.from", grant.period().from(), row.startedOn());
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
      missing(seen, Check.NIR_MANGLER, goal);
    } else if (goal != null) {
      differs(seen, goal, "code", goal.code(), listed);
    }
  }

  private static void measure(Seen seen, Decision grant, @Nullable String listed) {
    var first =
        under(grant, seen.facts(Side.CASEWORK, Measure.class), Measure::decision).stream()
            .min(Comparator.comparing((Measure it) -> it.period().from()));
    if (first.isPresent() && listed == null) {
      missing(seen, Check.NIR_MANGLER, first.get());
    }
  }

  private static void end(Seen seen, Decision grant, NirPerson.Listed row) {
    End end =
        under(grant, seen.facts(Side.CASEWORK, End.class), End::decision).stream()
            .max(Comparator.comparing(End::endedOn))
            .orElse(null);
    if (end == null) {
      return;
    }
    if (row.endedOn() == null || row.endCause() == null) {
      missing(seen, Check.R12, end);
    } else {
      differs(seen, end, "endedOn", end.endedOn(), row.endedOn());
      differs(seen, end, "cause", end.cause(), row.endCause());
    }
  }

  private static <R> List<R> under(Decision grant, List<R> records, Function<R, String> decision) {
    return records.stream()
        .filter(it -> decision.apply(it).equals(grant.header().reference()))
        .toList();
  }

  private static void missing(Seen seen, Check check, ProgrammeRecord ours) {
    LocalDate deadline = Deadlines.of(ours).orElse(null);
    boolean late = deadline == null || seen.today.isAfter(deadline);
    Check told = late && check == Check.NIR_MANGLER ? Check.FRIST_REGISTRERING : check;
    if (seen.asks(told)) {
      seen.found(
          Seen.draft(
                  told,
                  told == Check.FRIST_REGISTRERING
                      ? Kind.STALE
                      : late ? Kind.MISSING : Kind.NOT_YET_DUE,
                  NirChecks.about(ours))
              .says(NirWords.of(ours), deadline == null ? "" : deadline)
              .value(Side.CASEWORK, NirWords.of(ours))
              .cause(Causes.of(seen.dossier, ours, "nir"))
              .due(deadline)
              .remedy(
                  Difference.Remedy.Type.SEND_AGAIN,
                  Side.CASEWORK,
                  ours.kind(),
                  ours.header().reference()));
    }
  }

  private static void differs(
      Seen seen, ProgrammeRecord ours, String field, Object here, @Nullable Object there) {
    if (!Objects.equals(here, there) && seen.asks(Check.NIR_ULIKT)) {
      seen.found(
          Seen.draft(Check.NIR_ULIKT, Kind.DIFFERS, NirChecks.about(ours) + "|" + field)
              .says(NirWords.of(ours))
              .value(Side.CASEWORK, here)
              .value(Side.NIR, there)
              .remedy(
                  Difference.Remedy.Type.SEND_AGAIN,
                  Side.CASEWORK,
                  ours.kind(),
                  ours.header().reference()));
    }
  }
}
