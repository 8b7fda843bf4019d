package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.GrantLine;
import bindeledd.model.NirPerson;
import bindeledd.model.Period;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settlement dates, homes and extra grants that are not as they should be: R1, R2, R10. */
final class SettlementFaults {

  private SettlementFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "R1 missing", Set.of("settled"), Profile::isPlain, SettlementFaults::notInImdinett),
        new Fault("R1 differs", Set.of("settled"), Profile::isPlain, SettlementFaults::anotherDay),
        new Fault(
            "R1 extra", Set.of("settled"), Profile::isPlain, SettlementFaults::onlyInImdinett),
        new Fault(
            "R2",
            Set.of("settled", "home", "lines", "start"),
            Profile::isPlain,
            SettlementFaults::neverRegistered),
        new Fault(
            "nobody settled",
            Set.of("settled", "lines", "extra"),
            it -> it == Profile.ALONE || it == Profile.IN_FAMILY || it == Profile.REUNITED,
            SettlementFaults::nobodySettled),
        new Fault("R10", Set.of("extra", "settled"), Profile::isPlain, SettlementFaults::noExtra),
        new Fault("R10 sent", Set.of("extra"), Profile::isPlain, SettlementFaults::extraUnknown),
        new Fault("R10 year 3", Set.of("extra"), Profile::isPlain, SettlementFaults::extraLater),
        new Fault(
            "R10 unknown",
            Set.of("extra"),
            it -> it == Profile.BORN,
            SettlementFaults::extraUnsettled));
  }

  private static void notInImdinett(Life life) {
    life.replace(Side.IMDINETT, Settlement.class, SettlementFaults::agreed);
    life.want(Check.R1, Kind.MISSING, "settlement-date");
  }

  /** Not settled yet, only agreed. */
  static Settlement agreed(Settlement it) {
    return settlement(it, Settlement.Status.AGREED, null);
  }

  private static Settlement settlement(
      Settlement it, Settlement.Status status, @Nullable LocalDate settledOn) {
    return new Settlement(
        it.header(),
        it.agreement(),
        status,
        it.means(),
        it.role(),
        it.unaccompaniedMinor(),
        it.name(),
        it.birthDate(),
        it.assignedOn(),
        it.plannedOn(),
        settledOn);
  }

  private static void anotherDay(Life life) {
    LocalDate other =
        life.settledOn.getDayOfYear() > 10
            ? life.settledOn.minusDays(3)
            : life.settledOn.plusDays(3);
    life.replace(
        Side.IMDINETT, Settlement.class, it -> settlement(it, Settlement.Status.SETTLED, other));
    life.want(Check.R1, Kind.DIFFERS, "settlement-date");
  }

  private static void onlyInImdinett(Life life) {
    life.remove(Side.CASEWORK, SettlementDate.class::isInstance);
    life.want(Check.R1, Kind.EXTRA, "settlement-date");
  }

  private static void neverRegistered(Life life) {
    life.moveTo(Life.THERE, life.settledOn.minusDays(400));
    life.replace(
        Side.NIR, NirPerson.class, it -> new NirPerson(it.header(), null, null, null, null));
    life.want(Check.R2, Kind.MISSING, "residence");
  }

  /** Nobody knows when they were settled, though there are lines. */
  private static void nobodySettled(Life life) {
    life.remove(Side.CASEWORK, SettlementDate.class::isInstance);
    life.replace(Side.IMDINETT, Settlement.class, SettlementFaults::agreed);
    life.all(Side.TILSKUDD, GrantLine.class)
        .forEach(
            line -> life.want(Check.R6, Kind.NOT_CHECKED, line.code() + "|" + line.grantYear()));
  }

  private static void noExtra(Life life) {
    int year = life.settledOn.getYear();
    life.add(
        Side.CASEWORK,
        new CareClaim(
            life.header(life.reference("C"), life.settledOn),
            year,
            life.born,
            life.settledOn,
            new Period(life.settledOn, null),
            new CareClaim.Costs(1_500_000_00L, 0, 0, 0, 0)));
    extra(life, year);
  }

  private static void extra(Life life, int year) {
    boolean late = life.today.isAfter(life.settledOn.plusMonths(14));
    life.want(Check.R10, late ? Kind.MISSING : Kind.NOT_YET_DUE, "extra|" + year);
  }

  private static void extraUnknown(Life life) {
    int year = life.settledOn.getYear();
    life.add(
        Side.CASEWORK,
        new ExtraGrantApplication(
            life.header(life.reference("E"), life.settledOn.plusDays(100)),
            year,
            "FHT1",
            life.settledOn,
            List.of(new ExtraGrantApplication.Expense("Avlastning", 120_000_00L)),
            true,
            null));
    extra(life, year);
  }

  /** A later year's, which the portal granted the year before. */
  private static void extraLater(Life life) {
    int year = life.settledOn.getYear() + 2;
    life.add(
        Side.CASEWORK,
        new CareClaim(
            life.header(life.reference("C"), life.settledOn),
            year,
            life.born,
            life.settledOn,
            new Period(life.settledOn, null),
            new CareClaim.Costs(1_500_000_00L, 0, 0, 0, 0)));
    LocalDate by =
        LocalDate.of(year + 1, 2, 28).plusDays(LocalDate.of(year + 1, 1, 1).isLeapYear() ? 1 : 0);
    if (life.today.isAfter(by)) {
      life.want(Check.R10, Kind.MISSING, "extra|" + year);
    } else if (life.today.getYear() > year) {
      life.want(Check.R10, Kind.NOT_YET_DUE, "extra|" + year);
    }
  }

  private static void extraUnsettled(Life life) {
    int year = life.settledOn.getYear();
    life.add(
        Side.CASEWORK,
        new CareClaim(
            life.header(life.reference("C"), life.settledOn),
            year,
            life.born,
            life.settledOn,
            new Period(life.settledOn, null),
            new CareClaim.Costs(1_500_000_00L, 0, 0, 0, 0)));
    life.want(Check.R10, Kind.NOT_CHECKED, "extra|" + year);
  }
}
