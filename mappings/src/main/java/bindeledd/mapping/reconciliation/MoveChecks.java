package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Seen.Where;
import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.GrantLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R4: lines for time after somebody moved, past the month after, or died. */
final class MoveChecks {

  private MoveChecks() {}

  static void judge(Seen seen) {
    var person = seen.person;
    if (!seen.asks(Check.R4) || person == null || seen.standing.isEmpty()) {
      return;
    }
    LocalDate died = seen.diedOn();
    LocalDate kept = seen.keptUntil();
    boolean untold =
        died == null
            && (seen.where == Where.UNKNOWN
                || (seen.leftOn != null && kept == null)
                || (seen.where == Where.ELSEWHERE && person.residence().movedOn() == null));
    boolean noted = false;
    for (GrantLine line : seen.standing) {
      var code = GrantCode.of(line.code());
      if (code.isPresent() && !code.get().personal()) {
        continue;
      }
      if (untold) {
        if (!noted) {
          seen.found(Seen.draft(Check.R4, Kind.NOT_CHECKED, "residence"));
          noted = true;
        }
      } else {
        after(seen, line, code.orElse(null), died, kept);
      }
    }
  }

  private static void after(
      Seen seen,
      GrantLine line,
      @Nullable GrantCode code,
      @Nullable LocalDate died,
      @Nullable LocalDate kept) {
    LocalDate until = died == null ? kept : died.with(TemporalAdjusters.lastDayOfMonth());
    LocalDate covers = covers(line, code);
    if (until != null && covers.isAfter(until)) {
      LocalDate when = died == null ? seen.leftOn : died;
      seen.found(
          GrantChecks.change(
                  Seen.draft(Check.R4, Kind.EXTRA, "line|" + line.header().reference()),
                  List.of(line))
              .says(until, when == null ? "" : when)
              .value(Side.TILSKUDD, line.code() + " " + line.term())
              .value(Side.POPULATION, when)
              .stake(after(line, code, covers, until)));
    }
  }

  /** What is for the months after; all of what is paid once. */
  private static long after(
      GrantLine line, @Nullable GrantCode code, LocalDate covers, LocalDate until) {
    LocalDate from =
        line.from() != null
            ? line.from()
            : GrantTerm.of(line.term()).map(GrantTerm::firstDay).orElse(covers);
    boolean once = code != null && code.amount() == GrantCode.Amount.ONCE;
    if (once || from.isAfter(until)) {
      return line.amountInOere();
    }
    long months = months(from, covers);
    return line.amountInOere() * months(until.plusDays(1), covers) / months;
  }

  /** How many months are touched by the days, the first and the last included. */
  private static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
  }

  /**
   * The last day it covers: as told, else its term's. What is paid once is for the settlement, so
   * it is too late only if its term began too late.
   */
  private static LocalDate covers(GrantLine line, @Nullable GrantCode code) {
    if (line.to() != null) {
      return line.to();
    }
    boolean once = code != null && code.amount() == GrantCode.Amount.ONCE;
    return once
        ? GrantTerm.of(line.term()).map(GrantTerm::firstDay).orElse(LocalDate.MIN)
        : GrantTerm.of(line.term()).map(GrantTerm::lastDay).orElse(LocalDate.MIN);
  }
}
