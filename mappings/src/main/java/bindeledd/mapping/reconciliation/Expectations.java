package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.GrantBasis;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What grants a person should have by settlement, family, age, status and dated rates. */
final class Expectations {

  private static final String YEAR_1 = "AR-1";
  private static final String MINOR = "EM";
  private static final int MONTHS = 12;

  private final Seen seen;
  private final Target target;
  private final List<Expected> expected = new ArrayList<>();

  private Expectations(Seen seen, Target target) {
    this.seen = seen;
    this.target = target;
  }

  /** In the order of the years; empty when nothing is known to be due. */
  static List<Expected> of(Seen seen, Target target) {
    var expectations = new Expectations(seen, target);
    LocalDate first = seen.firstSettledOn;
    if (first != null && seen.participant != null && target.answer() == Target.Answer.YES) {
      expectations.years(first);
      expectations.minor();
    }
    return expectations.expected;
  }

  /** Whether the years are calculated without anybody applying: from those settled in 2021. */
  static boolean automatic(LocalDate firstSettledOn) {
    return Limit.GRANT_AUTOMATIC_FROM
        .wholeOn(firstSettledOn)
        .filter(from -> firstSettledOn.getYear() >= from)
        .isPresent();
  }

  private void years(LocalDate first) {
    if (!automatic(first)) {
      return;
    }
    int last = Math.min(first.getYear() + target.years() - 1, seen.today.getYear());
    for (int year = first.getYear(); year <= last; year++) {
      int number = year - first.getYear() + 1;
      if (number == 1) {
        firstYear(first);
      } else {
        laterYear("AR-" + number, year);
      }
    }
  }

  /** The first year is paid whole to the municipality that settled the person. */
  private void firstYear(LocalDate first) {
    if (seen.movedIn() || first.isAfter(seen.today)) {
      return;
    }
    GrantTerm term = nth(first, Limit.GRANT_FIRST_TERMS);
    int year = first.getYear();
    var code = isMinor() ? null : code(first);
    expected.add(
        code == null
            ? new Expected(YEAR_1, YEAR_1, false, year, null, whichCode(), term, wait(term))
            : new Expected(
                YEAR_1,
                code,
                true,
                year,
                seen.rate(code, year),
                noRate(code, year),
                term,
                wait(term)));
    once("ELDR", first, term);
    once("BHT", first, term);
  }

  private String whichCode() {
    return isMinor()
        ? "koden for enslige mindreårige i år 1 er ikke kjent"
        : "alder, eller om personen er enslig eller i familie, er ikke kjent";
  }

  private void once(String code, LocalDate first, GrantTerm term) {
    var ages = GrantCode.of(code).flatMap(GrantCode::age);
    Integer age = ageAt(first);
    if (ages.isPresent() && age != null && age >= ages.get().from() && age <= ages.get().to()) {
      int year = first.getYear();
      expected.add(
          new Expected(
              code, code, true, year, seen.rate(code, year), noRate(code, year), term, wait(term)));
    }
  }

  /** Which of the first year's codes it is; absent when too little is known. */
  private @Nullable String code(LocalDate first) {
    Integer age = ageAt(first);
    var adult = Limit.GRANT_ADULT_AGE.wholeOn(first).orElse(null);
    if (age == null || adult == null) {
      return null;
    }
    if (age < adult) {
      return "AR-1B";
    }
    var tie = seen.basis == null ? null : seen.basis.tie();
    if (tie != null) {
      return tie == GrantBasis.Tie.ALONE ? "AR-1EV" : YEAR_1;
    }
    return seen.settlement != null && seen.settlement.role() == Settlement.Role.FAMILY_MEMBER
        ? YEAR_1
        : null;
  }

  private @Nullable Integer ageAt(LocalDate day) {
    Integer age = seen.age(day);
    return age == null ? null : Integer.valueOf(Math.max(0, age));
  }

  /** Years 2 to 5 are shared by the months when somebody moves. */
  private void laterYear(String code, int year) {
    LocalDate from = LocalDate.of(year, Month.JANUARY, 1);
    LocalDate to = LocalDate.of(year, Month.DECEMBER, 31);
    if (seen.movedIn()) {
      var start = startedHere();
      if (start == null || start.isAfter(to)) {
        return;
      }
      from = start.isAfter(from) ? start : from;
    }
    var kept = seen.keptUntil();
    if (seen.leftOn != null && (kept == null || kept.isBefore(from))) {
      return;
    }
    var died = seen.diedOn();
    if (died != null && died.getYear() < year) {
      return;
    }
    LocalDate until = kept != null && kept.isBefore(to) ? kept : to;
    int months = Period.between(from, until.plusDays(1)).getMonths();
    int share = from.getDayOfYear() == 1 && until.equals(to) ? MONTHS : months;
    boolean deadThen = died != null && died.getYear() == year;
    Long rate = seen.rate(code, year);
    GrantTerm term = nth(from, Limit.GRANT_YEAR_TERMS);
    expected.add(
        new Expected(
            code,
            code,
            true,
            year,
            rate == null || deadThen ? null : Long.valueOf(shared(rate, share)),
            deadThen ? "personen døde dette året" : noRate(code, year),
            term,
            wait(term)));
  }

  /** The month after the next begins the new municipality's time. */
  private @Nullable LocalDate startedHere() {
    var arrived = seen.arrivedOn();
    return arrived == null
        ? null
        : Limit.GRANT_MOVED_MONTHS
            .wholeOn(arrived)
            .map(months -> arrived.plusMonths(months + 1L).withDayOfMonth(1))
            .orElse(null);
  }

  /** So many twelfths of a year's rate, to the nearest øre. */
  static long shared(long rate, int months) {
    return (rate * months + MONTHS / 2) / MONTHS;
  }

  /** Særskilt tilskudd: whoever lives here on the first day of the year, or is settled in it. */
  private void minor() {
    var born = seen.birthDate;
    var settled = seen.settledOn;
    if (!isMinor() || born == null || settled == null || settled.isAfter(seen.today)) {
      return;
    }
    int until =
        Limit.GRANT_MINOR_TO_AGE.wholeOn(settled).map(age -> born.getYear() + age).orElse(0);
    for (int year = settled.getYear(); year <= Math.min(until, seen.today.getYear()); year++) {
      LocalDate from = LocalDate.of(year, Month.JANUARY, 1);
      var died = seen.diedOn();
      boolean gone =
          (seen.leftOn != null && seen.leftOn.isBefore(from))
              || (died != null && died.isBefore(from));
      if (!gone) {
        String code = codeOfAge(year - born.getYear());
        GrantTerm term =
            year == settled.getYear()
                ? nth(settled, Limit.GRANT_FIRST_TERMS)
                : nth(from, Limit.GRANT_YEAR_TERMS);
        expected.add(
            new Expected(
                MINOR,
                code,
                true,
                year,
                seen.rate(code, year),
                noRate(code, year),
                term,
                wait(term)));
      }
    }
  }

  private static String codeOfAge(int age) {
    return GrantCode.of("EMINB")
            .flatMap(GrantCode::age)
            .filter(ages -> age <= ages.to())
            .isPresent()
        ? "EMINB"
        : "EMINU";
  }

  private boolean isMinor() {
    return seen.settlement != null && seen.settlement.unaccompaniedMinor();
  }

  private static String noRate(String code, int year) {
    return "satsen for " + code + " i " + year + " er ikke kjent";
  }

  /** The term of the so-manieth payment after the day. */
  private static GrantTerm nth(LocalDate day, Limit terms) {
    GrantTerm term = GrantTerm.lastPaid(day);
    for (int i = terms.wholeOn(day).orElse(1); i > 0; i--) {
      term = term.next();
    }
    return term;
  }

  private static LocalDate wait(GrantTerm term) {
    LocalDate paid = term.paidFrom();
    return paid.plusDays(Limit.GRANT_LINE_WAIT_DAYS.wholeOn(paid).orElse(0));
  }
}
