package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.Seen.Where;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.model.Fact;
import bindeledd.model.GrantChangeRequest;
import bindeledd.model.GrantLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** R3: lines that should be there and are not, and lines of those who trigger nothing. */
final class GrantChecks {

  private static final String LINE = Fact.kindOf(GrantLine.class);

  private GrantChecks() {}

  static void judge(Seen seen, Target target, List<Expected> expected) {
    if (!seen.asks(Check.R3) || seen.participant == null || seen.firstSettledOn == null) {
      return;
    }
    boolean counts = Expectations.automatic(seen.firstSettledOn);
    switch (target.answer()) {
      case YES -> {
        if (isCalculated(seen)) {
          expected.forEach(one -> missing(seen, one));
        }
      }
      case NO -> {
        if (counts) {
          notInTarget(seen, target);
        }
      }
      case UNKNOWN -> {
        if (counts && !seen.firstSettledOn.isAfter(seen.today)) {
          seen.found(Seen.draft(Check.R3, Kind.NOT_CHECKED, "target").says(target.why()));
        }
      }
    }
  }

  /** Settled in IMDinett and registered as living here, now or until they left or died. */
  static boolean isCalculated(Seen seen) {
    boolean settled = seen.movedIn() || seen.bornHere() || !seen.imdinettDays.isEmpty();
    return settled && (seen.where == Where.HERE || seen.leftOn != null || seen.diedOn() != null);
  }

  private static void missing(Seen seen, Expected one) {
    for (GrantLine line : seen.standing) {
      if (one.isMetBy(line)) {
        return;
      }
    }
    if (seen.today.isBefore(one.due())) {
      seen.found(
          Seen.draft(Check.R3, Kind.NOT_YET_DUE, one.key())
              .says(one.code(), one.year(), one.due())
              .due(one.due()));
    } else if (!one.sure()) {
      seen.found(Seen.draft(Check.R3, Kind.NOT_CHECKED, one.key()).says(one.why()));
    } else {
      boolean asked = isAskedFor(seen, one);
      var draft =
          Seen.draft(Check.R3, Kind.MISSING, one.key())
              .says(one.code(), one.year())
              .stake(one.oere())
              .cause(asked ? "Det er alt laget en endringsforespørsel." : null);
      seen.found(asked ? draft : draft.asksFor(one.code(), LINE));
    }
  }

  private static boolean isAskedFor(Seen seen, Expected one) {
    for (GrantChangeRequest request : seen.facts(Side.CASEWORK, GrantChangeRequest.class)) {
      Integer year = request.expected().grantYear();
      if (request.type() == GrantChangeRequest.Type.MISSING
          && one.code().equals(request.expected().code())
          && year != null
          && year == one.year()) {
        return true;
      }
    }
    return false;
  }

  private static void notInTarget(Seen seen, Target target) {
    Map<String, List<GrantLine>> wrong = new TreeMap<>();
    for (GrantLine line : seen.standing) {
      if (isForSettling(line.code())) {
        wrong.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
      }
    }
    wrong.forEach(
        (key, lines) ->
            seen.found(
                change(Seen.draft(Check.R3, Kind.EXTRA, key), lines)
                    .says(lines.getFirst().code(), lines.getFirst().grantYear(), target.why())
                    .stake(sum(lines))));
  }

  /** Whether it is a code of integreringstilskudd. */
  static boolean isForSettling(String code) {
    return GrantCode.of(code).filter(it -> it.scheme().equals("integreringstilskudd")).isPresent();
  }

  /** The standing lines of each code and year, by key. */
  static Map<String, List<GrantLine>> byCodeAndYear(Seen seen) {
    Map<String, List<GrantLine>> byKey = new TreeMap<>();
    for (GrantLine line : seen.standing) {
      byKey.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
    }
    return byKey;
  }

  static String key(GrantLine line) {
    return line.code() + "|" + line.grantYear();
  }

  static long sum(List<GrantLine> lines) {
    long sum = 0;
    for (GrantLine line : lines) {
      sum += line.amountInOere();
    }
    return sum;
  }

  /** A change request about the first of the lines. */
  static Draft change(Draft draft, List<GrantLine> lines) {
    return draft.remedy(
        Remedy.Type.CHANGE_REQUEST, Side.TILSKUDD, LINE, lines.getFirst().header().reference());
  }
}
