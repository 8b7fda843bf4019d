package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantBasis.Tie;
import bindeledd.model.HousingApplication;
import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A life in which nothing is wrong, of every sort the rules tell apart. */
enum Profile {
  ALONE,
  IN_FAMILY,
  ELDER,
  CHILD,
  TODDLER,
  MINOR,
  REUNITED,
  REUNITED_TO_HUMANITARIAN,
  TRIGGERS_NOTHING,
  BORN,
  BORN_LATE,
  MOVED_IN,
  MOVED_OUT,
  DEAD,
  SETTLED_LONG_AGO,
  STRICTLY_GRADED,
  FRESH;

  private static final int YEARS = 5;

  boolean isAdult() {
    return switch (this) {
      case ALONE, IN_FAMILY, REUNITED, REUNITED_TO_HUMANITARIAN, MOVED_IN -> true;
      case ELDER,
          CHILD,
          TODDLER,
          MINOR,
          TRIGGERS_NOTHING,
          BORN,
          BORN_LATE,
          MOVED_OUT,
          DEAD,
          SETTLED_LONG_AGO,
          STRICTLY_GRADED,
          FRESH ->
          false;
    };
  }

  /** Settled here, lives here, and gets grants: any fault about them shows. */
  boolean isPlain() {
    return switch (this) {
      case ALONE, IN_FAMILY, ELDER, CHILD, TODDLER, REUNITED, REUNITED_TO_HUMANITARIAN -> true;
      case MINOR,
          TRIGGERS_NOTHING,
          BORN,
          BORN_LATE,
          MOVED_IN,
          MOVED_OUT,
          DEAD,
          SETTLED_LONG_AGO,
          STRICTLY_GRADED,
          FRESH ->
          false;
    };
  }

  void live(Life life) {
    // Long enough ago that the first lists are due and nobody reminds of housing allowance.
    LocalDate first = LocalDate.of(2021, 2, 1);
    LocalDate last = life.today.minusDays(420);
    life.settledOn =
        first.plusDays(life.random.nextInt((int) (last.toEpochDay() - first.toEpochDay())));
    life.movedOn = life.settledOn.plusDays(life.random.nextInt(5));
    life.grade =
        new Grade[] {Grade.UNGRADED, Grade.UNGRADED, Grade.CLIENT_ADDRESS, Grade.CONFIDENTIAL}
            [life.random.nextInt(4)];
    life.ground = life.random.nextBoolean() ? "asylum" : "collective-protection";
    life.born = life.settledOn.minusYears(20 + life.random.nextInt(30)).minusDays(100);
    shape(life);
    life.identities();
    settle(life);
    if (this != CHILD && this != TODDLER && this != MINOR && this != BORN && this != BORN_LATE) {
      programme(life);
    }
    lines(life);
    if (this == FRESH) {
      LocalDate month = life.today.withDayOfMonth(1);
      life.add(
          Side.CASEWORK,
          new HousingApplication(
              life.header("BO", month), month, month, List.of(), 9_000_00L, null));
    }
  }

  private void shape(Life life) {
    LocalDate settled = life.settledOn;
    switch (this) {
      case ALONE -> life.basis = basis(Tie.ALONE);
      case IN_FAMILY -> {
        life.role = Settlement.Role.FAMILY_MEMBER;
        life.basis = life.random.nextBoolean() ? basis(Tie.FAMILY) : null;
      }
      case ELDER -> {
        life.born = settled.minusYears(61 + life.random.nextInt(5)).minusDays(20);
        life.basis = basis(Tie.ALONE);
      }
      case CHILD -> {
        life.born = settled.minusYears(6 + life.random.nextInt(6)).minusDays(20);
        life.role = Settlement.Role.FAMILY_MEMBER;
      }
      case TODDLER -> {
        life.born = settled.minusYears(1 + life.random.nextInt(4)).minusDays(20);
        life.role = Settlement.Role.FAMILY_MEMBER;
      }
      case MINOR -> {
        life.minor = true;
        life.born = settled.minusYears(13 + life.random.nextInt(3)).minusDays(20);
      }
      case REUNITED -> reunited(life, "asylum", settled.minusYears(2), settled.minusYears(1), true);
      case REUNITED_TO_HUMANITARIAN ->
          reunited(life, "humanitarian", settled.minusYears(2), settled.minusYears(1), true);
      case TRIGGERS_NOTHING -> {
        switch (life.random.nextInt(5)) {
          case 0 -> reunited(life, "asylum", settled.minusYears(7), settled.minusYears(1), true);
          case 1 -> reunited(life, "asylum", settled.minusYears(2), settled.minusYears(1), false);
          case 2 -> reunited(life, "citizen", settled.minusYears(2), settled.minusYears(1), true);
          case 3 -> reunited(life, "family", settled.minusYears(2), settled.minusYears(1), true);
          default -> life.ground = "work";
        }
      }
      case BORN, BORN_LATE -> {
        LocalDate mother = settled.minusDays(this == BORN ? 150 : 250);
        life.born = settled;
        life.basis =
            new GrantBasis(
                life.random.nextBoolean() ? settled : null, Tie.BORN, mother, "asylum", null, null);
        life.role = Settlement.Role.FAMILY_MEMBER;
      }
      case MOVED_IN -> {
        LocalDate elsewhere = settled.minusDays(300);
        life.basis =
            new GrantBasis(
                elsewhere.getYear() < 2021 ? LocalDate.of(2021, 1, 10) : elsewhere,
                Tie.ALONE,
                null,
                null,
                null,
                null);
      }
      case MOVED_OUT -> {
        life.home = Life.THERE;
        // In the middle month of a quarter, so that what is kept ends with the quarter.
        LocalDate moved = life.today.minusYears(1);
        moved = moved.isBefore(settled) ? settled : moved;
        do {
          moved = moved.plusMonths(1).withDayOfMonth(10);
        } while (moved.getMonthValue() % 3 != 2);
        life.movedOn = moved.isAfter(life.today) ? moved.minusMonths(3) : moved;
        if (life.movedOn.isBefore(settled)) {
          life.settledOn = life.movedOn.minusDays(20);
        }
        life.basis = basis(Tie.ALONE);
      }
      case DEAD -> {
        life.diedOn = LocalDate.of(life.today.getYear() - 1, 12, 15);
        life.basis = basis(Tie.ALONE);
      }
      case FRESH -> {
        life.settledOn = life.today.minusDays(31 + life.random.nextInt(29));
        life.movedOn = life.settledOn;
        life.born = life.settledOn.minusYears(30).minusDays(50);
        life.basis = basis(Tie.ALONE);
        life.want(Check.R3, Kind.NOT_YET_DUE, "AR-1|" + life.settledOn.getYear());
        if (life.settledOn.getYear() < life.today.getYear()) {
          life.want(Check.R3, Kind.NOT_YET_DUE, "AR-2|" + life.today.getYear());
        }
      }
      case SETTLED_LONG_AGO -> {
        life.settledOn = LocalDate.of(2018, 3, 1).plusDays(life.random.nextInt(800));
        life.movedOn = life.settledOn;
      }
      case STRICTLY_GRADED -> {
        life.grade = Grade.STRICTLY_CONFIDENTIAL;
        life.basis = basis(Tie.ALONE);
        life.want(Check.R2, Kind.NOT_CHECKED, "residence");
        life.want(Check.R4, Kind.NOT_CHECKED, "residence");
      }
    }
  }

  private static GrantBasis basis(Tie tie) {
    return new GrantBasis(null, tie, null, null, null, null);
  }

  private static void reunited(
      Life life, String ground, LocalDate settled, LocalDate applied, boolean renewable) {
    life.ground = "family";
    life.basis = new GrantBasis(null, Tie.REUNITED, settled, ground, applied, renewable);
    life.role = Settlement.Role.FAMILY_MEMBER;
  }

  private void settle(Life life) {
    switch (this) {
      case MOVED_IN ->
          life.add(
              Side.CASEWORK,
              new bindeledd.model.SettlementDate(
                  life.header("B", life.settledOn), null, life.settledOn));
      case BORN, BORN_LATE -> {}
      case ALONE,
          IN_FAMILY,
          ELDER,
          CHILD,
          TODDLER,
          MINOR,
          REUNITED,
          REUNITED_TO_HUMANITARIAN,
          TRIGGERS_NOTHING,
          MOVED_OUT,
          DEAD,
          SETTLED_LONG_AGO,
          STRICTLY_GRADED,
          FRESH ->
          life.settledHere();
    }
  }

  private void programme(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    LocalDate to = start.plusYears(2);
    LocalDate end = life.diedOn != null && life.diedOn.isBefore(to) ? life.diedOn : to;
    var law = Law.INTEGRATION_ACT;
    var intro = life.reference("V");
    life.registered(new EducationBackground(life.header(life.reference("U"), start), true, start));
    life.registered(
        new Decision(
            life.header(intro, start),
            Scheme.INTRODUCTION_PROGRAMME,
            law,
            "grant",
            start,
            life.period(start, end),
            start.minusDays(2),
            null));
    var norwegian = life.reference("V");
    life.registered(
        new Decision(
            life.header(norwegian, start),
            Scheme.NORWEGIAN_TRAINING,
            law,
            "grant",
            start,
            life.period(start, end),
            null,
            null));
    life.registered(
        new Goal(life.header(life.reference("M"), start), GoalType.FINAL, "work", start, intro));
    life.registered(
        new Goal(
            life.header(life.reference("M"), start), GoalType.NORWEGIAN, "b1", start, norwegian));
    life.registered(new Contract(life.header(life.reference("K"), start), start.plusDays(3)));
    for (int i = 0; i < 2 + life.random.nextInt(2); i++) {
      LocalDate from = start.plusDays(10 + 30L * i);
      life.registered(
          new Measure(
              life.header(life.reference("T"), from),
              intro,
              "language-practice",
              life.period(from, from.plusDays(20)),
              12.5,
              null));
    }
    LocalDate leave = start.plusDays(60);
    life.registered(
        new Leave(
            life.header(life.reference("P"), leave),
            life.random.nextBoolean() ? intro : norwegian,
            "illness",
            leave,
            life.period(leave, leave.plusDays(9))));
    life.registered(
        Side.EDUCATION,
        new Hours(
            life.header(life.reference("H"), start.plusDays(40)),
            Course.NORWEGIAN,
            life.period(start, start.plusDays(27)),
            40.25,
            2,
            "ar",
            null));
    life.registered(
        new Absence(
            life.header(life.reference("A"), start.plusDays(41)),
            Scheme.INTRODUCTION_PROGRAMME,
            life.period(start.plusDays(38), start.plusDays(40)),
            3,
            AbsenceUnit.DAYS,
            true,
            "own-illness",
            null));
    life.registered(
        new Complaint(
            life.header(life.reference("L"), start.plusDays(20)),
            intro,
            start.plusDays(20),
            "upheld",
            start.plusDays(50)));
    if (end.isBefore(life.today)) {
      life.registered(new End(life.header(life.reference("S"), end), intro, end, "work"));
    }
  }

  private void lines(Life life) {
    int first =
        life.basis != null && life.basis.firstSettledOn() != null
            ? life.basis.firstSettledOn().getYear()
            : life.settledOn.getYear();
    int thisYear = life.today.getYear();
    switch (this) {
      case TRIGGERS_NOTHING, BORN_LATE, FRESH -> {}
      case SETTLED_LONG_AGO -> life.lines("AR-5", first + 4, false, 1, 4);
      case MINOR -> {
        life.lines("AR-1B", first, true, 1, 1);
        later(life, first + 1, Math.min(first + YEARS - 1, thisYear), first);
        for (int year = first; year <= Math.min(thisYear, life.born.getYear() + 20); year++) {
          life.lines(year - life.born.getYear() <= 16 ? "EMINB" : "EMINU", year, false, 1, 4);
        }
      }
      case MOVED_IN -> {
        LocalDate from = life.settledOn.withDayOfMonth(1).plusMonths(2);
        for (int year = Math.max(first + 1, from.getYear());
            year <= Math.min(first + YEARS - 1, thisYear);
            year++) {
          int quarter = year == from.getYear() ? (from.getMonthValue() + 2) / 3 : 1;
          life.lines("AR-" + (year - first + 1), year, false, quarter, 4);
        }
      }
      case MOVED_OUT -> {
        LocalDate kept = life.movedOn.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
        life.lines("AR-1EV", first, true, 1, 1);
        for (int year = first + 1; year <= Math.min(first + YEARS - 1, kept.getYear()); year++) {
          int quarter = year == kept.getYear() ? kept.getMonthValue() / 3 : 4;
          life.lines("AR-" + (year - first + 1), year, false, 1, Math.max(1, quarter));
        }
      }
      case DEAD -> {
        life.lines("AR-1EV", first, true, 1, 1);
        later(life, first + 1, Math.min(first + YEARS - 1, thisYear - 1), first);
      }
      case ALONE, ELDER, STRICTLY_GRADED -> {
        life.lines("AR-1EV", first, true, 1, 1);
        if (this == ELDER) {
          life.lines("ELDR", first, true, 1, 1);
        }
        later(life, first + 1, Math.min(first + YEARS - 1, thisYear), first);
      }
      case IN_FAMILY, REUNITED, REUNITED_TO_HUMANITARIAN -> {
        int years = this == REUNITED_TO_HUMANITARIAN ? 3 : YEARS;
        life.lines("AR-1", first, true, 1, 1);
        later(life, first + 1, Math.min(first + years - 1, thisYear), first);
      }
      case CHILD, TODDLER, BORN -> {
        life.lines("AR-1B", first, true, 1, 1);
        if (this != CHILD) {
          life.lines("BHT", first, true, 1, 1);
        }
        later(life, first + 1, Math.min(first + YEARS - 1, thisYear), first);
      }
    }
  }

  private static void later(Life life, int from, int to, int first) {
    for (int year = from; year <= to; year++) {
      life.lines("AR-" + (year - first + 1), year, false, 1, 4);
    }
  }
}
