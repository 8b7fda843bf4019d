package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantCode.Amount;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantLine;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** R5, R6, R11 and the amount: whether a code and year's lines are right in themselves. */
final class LineChecks {

  private static final String ALONE = "AR-1EV";
  private static final String IN_FAMILY = "AR-1";
  private static final String YOUNGER = "EMINB";
  private static final String OLDER = "EMINU";

  private LineChecks() {}

  static void judge(Seen seen) {
    if (seen.standing.isEmpty() || !seen.asksAny(Check.R5, Check.R6, Check.R11, Check.BELOP)) {
      return;
    }
    GrantChecks.byCodeAndYear(seen)
        .forEach(
            (key, lines) ->
                GrantCode.of(lines.getFirst().code())
                    .filter(GrantCode::personal)
                    .ifPresent(code -> judge(seen, key, code, lines)));
  }

  private static void judge(Seen seen, String key, GrantCode code, List<GrantLine> lines) {
    if (seen.asks(Check.R5)) {
      age(seen, key, code, lines);
      household(seen, key, lines);
    }
    if (seen.asks(Check.R6)) {
      number(seen, key, code, lines);
    }
    boolean twice = twice(seen, key, code, lines);
    if (seen.asks(Check.BELOP)) {
      amount(seen, key, code, lines, twice);
    }
  }

  private static void age(Seen seen, String key, GrantCode code, List<GrantLine> lines) {
    var ages = code.age().orElse(null);
    if (ages == null) {
      return;
    }
    GrantLine first = lines.getFirst();
    LocalDate ours = seen.settledOn == null ? seen.firstSettledOn : seen.settledOn;
    LocalDate settled = first.settledOn() == null ? ours : first.settledOn();
    LocalDate born = seen.birthDate;
    if (born == null || (ages.on() == GrantCode.AgeOn.SETTLED && settled == null)) {
      seen.found(Seen.draft(Check.R5, Kind.NOT_CHECKED, key));
      return;
    }
    int years =
        switch (ages.on()) {
          case YEAR -> first.grantYear() - born.getYear();
          case SETTLED -> Period.between(born, Objects.requireNonNull(settled)).getYears();
        };
    // A child born after its mother was settled counts from birth.
    int age = Math.max(0, years);
    if (age < ages.from() || age > ages.to()) {
      seen.found(
          GrantChecks.change(Seen.draft(Check.R5, Kind.DIFFERS, key), lines)
              .says(code.code(), "personen var " + age + " år")
              .value(Side.TILSKUDD, code.code())
              .stake(stake(seen, right(code, age), lines)));
    }
  }

  /** Absent when no code of the kind is right. */
  private static @Nullable String right(GrantCode code, int age) {
    if (code.code().equals(YOUNGER) && isFor(OLDER, age)) {
      return OLDER;
    }
    return code.code().equals(OLDER) && isFor(YOUNGER, age) ? YOUNGER : null;
  }

  private static boolean isFor(String code, int age) {
    return GrantCode.of(code)
        .flatMap(GrantCode::age)
        .filter(ages -> age >= ages.from() && age <= ages.to())
        .isPresent();
  }

  /** All of it where nothing is right, else the difference, when it is known. */
  private static @Nullable Long stake(Seen seen, @Nullable String right, List<GrantLine> lines) {
    long sum = GrantChecks.sum(lines);
    if (right == null) {
      return sum;
    }
    Long rate = seen.rate(right, lines.getFirst().grantYear());
    return rate == null ? null : Long.valueOf(Math.abs(sum - rate));
  }

  private static void household(Seen seen, String key, List<GrantLine> lines) {
    if (!lines.getFirst().code().equals(ALONE)) {
      return;
    }
    var tie = seen.basis == null ? null : seen.basis.tie();
    if (tie == null && seen.settlement == null) {
      seen.found(Seen.draft(Check.R5, Kind.NOT_CHECKED, key));
      return;
    }
    boolean family =
        tie == null
            ? seen.settlement != null && seen.settlement.role() == Settlement.Role.FAMILY_MEMBER
            : tie != GrantBasis.Tie.ALONE;
    if (family) {
      seen.found(
          GrantChecks.change(Seen.draft(Check.R5, Kind.DIFFERS, key), lines)
              .says(ALONE, "personen er bosatt i familie")
              .value(Side.TILSKUDD, ALONE)
              .stake(stake(seen, IN_FAMILY, lines)));
    }
  }

  private static void number(Seen seen, String key, GrantCode code, List<GrantLine> lines) {
    if (code.number().isEmpty()) {
      return;
    }
    LocalDate first = seen.firstSettledOn;
    if (first == null) {
      seen.found(Seen.draft(Check.R6, Kind.NOT_CHECKED, key));
      return;
    }
    int year = lines.getFirst().grantYear();
    int right = year - first.getYear() + 1;
    if (code.number().getAsInt() != right) {
      seen.found(
          GrantChecks.change(Seen.draft(Check.R6, Kind.DIFFERS, key), lines)
              .says(code.number().getAsInt(), year, right)
              .value(Side.CASEWORK, first)
              .value(Side.TILSKUDD, code.code()));
    }
  }

  /** What is paid once may not come again; what is paid by term, not again in one term. */
  private static boolean twice(Seen seen, String key, GrantCode code, List<GrantLine> lines) {
    Map<String, Integer> times = new HashMap<>();
    long surplus = 0;
    for (GrantLine line : lines) {
      String same =
          code.amount() == Amount.ONCE
              ? "" + line.amountInOere()
              : line.term() + " " + line.amountInOere();
      if (times.merge(same, 1, Integer::sum) > 1) {
        surplus += line.amountInOere();
      }
    }
    if (surplus > 0 && seen.asks(Check.R11)) {
      seen.found(
          GrantChecks.change(Seen.draft(Check.R11, Kind.EXTRA, key), lines.reversed())
              .says(code.code(), lines.getFirst().grantYear())
              .value(Side.TILSKUDD, Money.kroner(GrantChecks.sum(lines)))
              .stake(surplus));
    }
    return surplus > 0;
  }

  private static void amount(
      Seen seen, String key, GrantCode code, List<GrantLine> lines, boolean twice) {
    Long rate = seen.rate(code.code(), lines.getFirst().grantYear());
    if (rate == null) {
      return;
    }
    long sum = GrantChecks.sum(lines);
    long wrong =
        switch (code.amount()) {
          case ONCE -> lines.stream().mapToLong(it -> Math.abs(it.amountInOere() - rate)).sum();
          // Whatever came twice is told of already.
          case YEARLY, CAP -> twice ? 0 : Math.max(0, sum - rate);
        };
    if (wrong > 0) {
      seen.found(
          GrantChecks.change(Seen.draft(Check.BELOP, Kind.DIFFERS, key), lines)
              .says(
                  code.code(), lines.getFirst().grantYear(), Money.kroner(sum), Money.kroner(rate))
              .value(Side.TILSKUDD, Money.kroner(sum))
              .stake(wrong));
    }
  }
}
