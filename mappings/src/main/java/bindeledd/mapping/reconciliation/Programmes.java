package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.CodeList;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What decisions do, when programmes end, and R8 and R12, which hang on it. */
final class Programmes {

  private static final Map<String, String> EFFECTS =
      CodeList.DECISION_TYPE.table().codes().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> code.internal(), code -> code.trait("effect"), (first, _) -> first));

  private Programmes() {}

  static boolean grants(Decision decision) {
    return has(decision, "grants");
  }

  static boolean refuses(Decision decision) {
    return has(decision, "refuses");
  }

  private static boolean has(Decision decision, String effect) {
    return effect.equals(EFFECTS.get(decision.type()));
  }

  /** R12 where even the municipality has no end: one that NIR lacks is told of with the rest. */
  static void ended(Seen seen, NirPairs pairs) {
    if (!seen.asks(Check.R12)) {
      return;
    }
    List<Decision> decisions = seen.facts(Side.CASEWORK, Decision.class);
    List<End> ends = seen.facts(Side.CASEWORK, End.class);
    for (Decision decision : decisions) {
      String reference = decision.header().reference();
      if (decision.scheme() == Scheme.INTRODUCTION_PROGRAMME
          && grants(decision)
          && ends.stream().noneMatch(end -> end.decision().equals(reference))
          && pairs.onlyInNir().stream()
              .noneMatch(
                  it -> it instanceof End end && pairs.named(end.decision()).equals(reference))) {
        over(seen, decision, decisions);
      }
    }
  }

  /** One that nobody has ended, if it is over. */
  static void over(Seen seen, Decision grant, List<Decision> decisions) {
    LocalDate ended = endedOn(grant, decisions, seen.today);
    if (ended == null) {
      return;
    }
    LocalDate by = Limit.REGISTRATION_MONTHS.wholeOn(ended).map(ended::plusMonths).orElse(null);
    boolean early = by != null && !seen.today.isAfter(by);
    seen.found(
        Seen.draft(
                Check.R12, early ? Kind.NOT_YET_DUE : Kind.MISSING, NirChecks.about(grant) + "|end")
            .value(Side.CASEWORK, ended)
            .due(by));
  }

  /** The day a programme stopped or ran out; absent while it runs, or nobody knows. */
  static @Nullable LocalDate endedOn(Decision grant, List<Decision> decisions, LocalDate today) {
    @Nullable LocalDate last = grant.period().to();
    @Nullable LocalDate stopped = null;
    for (Decision other : decisions) {
      LocalDate from = other.period().from();
      if (other.scheme() != grant.scheme() || from.isBefore(grant.period().from())) {
        continue;
      }
      LocalDate to = other.period().to();
      if (has(other, "extends") && last != null && to != null && to.isAfter(last)) {
        last = to;
      } else if (has(other, "stops") && !from.isAfter(today)) {
        stopped = stopped == null || from.isAfter(stopped) ? from : stopped;
      }
    }
    LocalDate stop = stopped;
    if (stop != null
        && decisions.stream()
            .anyMatch(
                it ->
                    it.scheme() == grant.scheme()
                        && has(it, "resumes")
                        && !it.period().from().isBefore(stop))) {
      stopped = null;
    }
    if (stopped != null) {
      return stopped;
    }
    return last != null && last.isBefore(today) ? last : null;
  }

  /** R8: a decision on extended training, outside the months around the end of the first. */
  static void widened(Seen seen) {
    if (!seen.asks(Check.R8)) {
      return;
    }
    List<Decision> decisions = seen.facts(Side.CASEWORK, Decision.class);
    List<Decision> widened = decisions.stream().filter(it -> has(it, "widens")).toList();
    for (Decision one : widened) {
      String about = NirChecks.about(one);
      LocalDate on = one.decidedOn();
      Integer months = Limit.PROTECTION_NORWEGIAN_MONTHS.wholeOn(on).orElse(null);
      Integer slack = Limit.EXTENDED_NORWEGIAN_WINDOW_MONTHS.wholeOn(on).orElse(null);
      LocalDate start =
          decisions.stream()
              .filter(it -> it.scheme() == Scheme.NORWEGIAN_TRAINING && grants(it))
              .map(it -> it.period().from())
              .min(Comparator.naturalOrder())
              .orElse(null);
      // What one extension adds to the deadline of the next is not known.
      if (months == null || slack == null || start == null || widened.size() > 1) {
        seen.found(Seen.draft(Check.R8, Kind.NOT_CHECKED, about));
        continue;
      }
      LocalDate end = start.plusMonths(months).plusDays(leaveDays(seen, decisions));
      LocalDate from = end.minusMonths(slack);
      LocalDate to = end.plusMonths(slack);
      if (on.isBefore(from) || on.isAfter(to)) {
        seen.found(
            Seen.draft(Check.R8, Kind.DIFFERS, about)
                .says(on, from, to)
                .value(Side.CASEWORK, on)
                .stake(seen.rate("UN43G", on.getYear())));
      }
    }
  }

  /** Leave from the training puts the deadline off, day for day. */
  private static long leaveDays(Seen seen, List<Decision> decisions) {
    long days = 0;
    for (Leave leave : seen.facts(Side.CASEWORK, Leave.class)) {
      LocalDate to = leave.period().to();
      boolean fromTraining =
          decisions.stream()
              .anyMatch(
                  it ->
                      it.scheme() == Scheme.NORWEGIAN_TRAINING
                          && it.header().reference().equals(leave.decision()));
      if (fromTraining && to != null && !to.isBefore(leave.period().from())) {
        days += ChronoUnit.DAYS.between(leave.period().from(), to) + 1;
      }
    }
    return days;
  }
}
