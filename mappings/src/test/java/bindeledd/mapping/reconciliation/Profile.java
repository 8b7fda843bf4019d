package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantBasis.Tie;
import bindeledd.model.HousingApplication;
import bindeledd.model.Settlement;
import java.time.LocalDate;
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
  FRESH,
  RECENT,
  ARRIVING,
  COMING,
  LISTED;

  private static final int LONGEST_HALF_YEAR = 184;

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
          FRESH,
          RECENT,
          ARRIVING,
          COMING,
          LISTED ->
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
          FRESH,
          RECENT,
          ARRIVING,
          COMING,
          LISTED ->
          false;
    };
  }

  /** Settled lately enough that the programme may not have begun. */
  boolean isNew() {
    return this == FRESH || this == RECENT;
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
    if (hasProgramme()) {
      Programme.of(life);
    }
    if (this == LISTED) {
      ListFaults.listed(life);
    }
    Lines.of(this, life);
    if (isNew()) {
      LocalDate month = life.today.withDayOfMonth(1);
      life.add(
          Side.CASEWORK,
          new HousingApplication(
              life.header("BO", month), month, month, List.of(), 9_000_00L, null));
    }
  }

  private boolean hasProgramme() {
    return switch (this) {
      case CHILD, TODDLER, MINOR, BORN, BORN_LATE, ARRIVING, COMING -> false;
      case ALONE,
          IN_FAMILY,
          ELDER,
          REUNITED,
          REUNITED_TO_HUMANITARIAN,
          TRIGGERS_NOTHING,
          MOVED_IN,
          MOVED_OUT,
          DEAD,
          SETTLED_LONG_AGO,
          STRICTLY_GRADED,
          FRESH,
          RECENT,
          LISTED ->
          true;
    };
  }

  private void shape(Life life) {
    LocalDate settled = life.settledOn;
    switch (this) {
      case ALONE, LISTED -> life.basis = basis(Tie.ALONE);
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
        life.born = settled;
        LocalDate mother =
            this == BORN
                ? mother(life, settled)
                : settled.minusDays(LONGEST_HALF_YEAR + 1 + life.random.nextInt(60));
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
        life.movedOn = between(life, settled.plusDays(30), life.today);
        life.basis = basis(Tie.ALONE);
      }
      case DEAD -> {
        life.diedOn = between(life, settled.plusDays(120), life.today);
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
      case RECENT -> {
        life.settledOn = life.today.minusDays(100 + life.random.nextInt(70));
        life.movedOn = life.settledOn;
        life.born = life.settledOn.minusYears(30).minusDays(50);
        life.basis = basis(Tie.ALONE);
      }
      case ARRIVING -> {
        life.settledOn = life.today.minusDays(life.random.nextInt(9));
        life.abroad = true;
        life.basis = basis(Tie.ALONE);
        life.want(Check.R2, Kind.NOT_YET_DUE, "residence");
      }
      case COMING -> {
        life.settledOn = life.today.plusDays(1 + life.random.nextInt(60));
        life.abroad = true;
        life.basis = basis(Tie.ALONE);
        life.want(Check.R1, Kind.NOT_YET_DUE, "settlement-date");
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

  /** Up to six months before the birth, to the day. */
  private static LocalDate mother(Life life, LocalDate born) {
    LocalDate mother = born.minusMonths(6).plusDays(life.random.nextInt(3) * 40L);
    return born.isAfter(mother.plusMonths(6)) ? mother.plusDays(3) : mother;
  }

  private static LocalDate between(Life life, LocalDate from, LocalDate to) {
    return from.plusDays(life.random.nextInt((int) (to.toEpochDay() - from.toEpochDay())));
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
          FRESH,
          RECENT,
          ARRIVING,
          LISTED ->
          life.settledHere();
      case COMING -> {
        life.settledHere();
        life.replace(Side.IMDINETT, Settlement.class, SettlementFaults::agreed);
      }
    }
  }
}
