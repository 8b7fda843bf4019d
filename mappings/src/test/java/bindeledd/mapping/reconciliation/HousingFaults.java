package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Housing allowance that was not applied for, or whose household is not as told: H1 to H5. */
final class HousingFaults {

  private HousingFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("H1", Set.of("housing"), it -> it == Profile.FRESH, HousingFaults::notApplied),
        new Fault("H2", Set.of("housing"), Profile::isPlain, HousingFaults::notAtHome),
        new Fault("H3", Set.of("housing", "home"), Profile::isPlain, HousingFaults::movedWithin),
        new Fault("H4", Set.of("payment"), Profile::isPlain, HousingFaults::paidToMunicipality),
        new Fault(
            "H2 hidden",
            Set.of("housing"),
            it -> it == Profile.STRICTLY_GRADED,
            HousingFaults::hidden),
        new Fault(
            "H2 elsewhere",
            Set.of("housing", "home"),
            it -> it == Profile.FRESH,
            HousingFaults::appliedBeforeTheyCame),
        new Fault("H5", Set.of("housing"), Profile::isPlain, HousingFaults::documents));
  }

  private static void notApplied(Life life) {
    life.remove(Side.CASEWORK, HousingApplication.class::isInstance);
    life.want(
        Check.H1, life.today.getDayOfMonth() > 25 ? Kind.MISSING : Kind.NOT_YET_DUE, "application");
  }

  private static void decided(Life life, HousingDecision.Outcome outcome, String code) {
    LocalDate month = life.today.minusMonths(1).withDayOfMonth(1);
    life.add(
        Side.HUSBANKEN,
        new HousingDecision(
            life.header(life.reference("HB"), month),
            month,
            outcome,
            HousingOutcome.Role.APPLICANT,
            new HousingDecision.Told("VEDTATT", "AVSLAG", code, null),
            life.at(month)));
  }

  private static String month(Life life) {
    return "|" + life.today.minusMonths(1).withDayOfMonth(1);
  }

  private static void notAtHome(Life life) {
    decided(life, HousingDecision.Outcome.REFUSED, life.random.nextBoolean() ? "V05" : "V48");
    life.want(Check.H2, Kind.DIFFERS, "household" + month(life));
  }

  private static void movedWithin(Life life) {
    decided(life, HousingDecision.Outcome.GRANTED, "V00");
    LocalDate moved = life.today.minusMonths(1).withDayOfMonth(1).plusDays(1);
    life.moveTo(Life.HERE, moved);
    LocalDate month = moved.plusMonths(1).withDayOfMonth(1);
    life.want(
        Check.H3,
        life.today.isAfter(month.withDayOfMonth(25)) ? Kind.MISSING : Kind.NOT_YET_DUE,
        "moved|" + moved);
  }

  private static void paidToMunicipality(Life life) {
    var payment =
        new HousingPayment(
            life.header(life.reference("HU"), life.today.minusDays(10)),
            life.today.minusDays(10),
            2_000_00L,
            HousingPayment.Recipient.MUNICIPALITY,
            "KOMMUNE",
            HousingOutcome.Role.APPLICANT,
            life.at(life.today));
    life.add(Side.HUSBANKEN, payment);
    life.want(Check.H4, Kind.NOT_CHECKED, "payment|" + payment.header().reference());
  }

  private static void documents(Life life) {
    decided(life, HousingDecision.Outcome.DISMISSED, "V09");
    life.want(Check.H5, Kind.MISSING, "documents" + month(life));
  }

  private static void hidden(Life life) {
    LocalDate month = apply(life);
    life.want(Check.H2, Kind.NOT_CHECKED, "household|" + month);
  }

  /** Registered here after the day that decides, and settled after it too. */
  private static void appliedBeforeTheyCame(Life life) {
    life.remove(Side.CASEWORK, HousingApplication.class::isInstance);
    LocalDate month = life.today.minusMonths(1).withDayOfMonth(1);
    if (life.settledOn.isAfter(month)) {
      apply(life, month);
      life.want(Check.H2, Kind.DIFFERS, "household|" + month);
    } else {
      apply(life);
    }
  }

  private static LocalDate apply(Life life) {
    LocalDate month = life.today.withDayOfMonth(1);
    apply(life, month);
    return month;
  }

  private static void apply(Life life, LocalDate month) {
    life.add(
        Side.CASEWORK,
        new HousingApplication(
            life.header(life.reference("BO"), month), month, month, List.of(), 9_000_00L, null));
  }
}
