package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.OracleMoney.Due;
import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.GrantLine;
import bindeledd.model.GrantStatus;
import bindeledd.model.Participant;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** R1 to R3 and R10, one rule at a time. */
final class OracleGrants {

  private static final LocalDate RULES_KNOWN_FROM = LocalDate.of(2021, 1, 1);

  private OracleGrants() {}

  /** Settled by the municipality, and no day of settlement in IMDinett. */
  static List<Told> r1(OracleCase it) {
    if (it.toldDay().isEmpty()) {
      boolean here =
          it.settledOn().filter(day -> !day.isAfter(it.today())).isPresent()
              && it.left().isEmpty()
              && it.died().isEmpty();
      return here ? List.of(Told.plain(Check.R1, Kind.EXTRA, "settlement-date")) : List.of();
    }
    LocalDate ours = it.toldDay().get();
    if (it.bornAfterMother() || it.movedIn() || it.daysInImdinett().contains(ours)) {
      return List.of();
    }
    if (!it.daysInImdinett().isEmpty()) {
      return List.of(Told.plain(Check.R1, Kind.DIFFERS, "settlement-date"));
    }
    return ours.isAfter(it.today())
        ? List.of(Told.plain(Check.R1, Kind.NOT_YET_DUE, "settlement-date").by(ours))
        : List.of(Told.plain(Check.R1, Kind.MISSING, "settlement-date").worth(firstYear(it)));
  }

  /** All that is paid once; unknown when a part of it is. */
  private static @Nullable Long firstYear(OracleCase it) {
    List<Due> once =
        OracleMoney.due(it).stream().filter(due -> OracleMoney.isOnce(due.code())).toList();
    return once.isEmpty() || once.stream().anyMatch(due -> due.oere() == null)
        ? null
        : (Long) once.stream().mapToLong(due -> due.oere() == null ? 0 : due.oere()).sum();
  }

  /** A day of settlement, and not registered as living here; a move is reported in eight days. */
  static List<Told> r2(OracleCase it) {
    Optional<LocalDate> settled =
        it.daysInImdinett().stream().max(java.util.Comparator.naturalOrder());
    if (settled.isEmpty()
        || settled.get().isAfter(it.today())
        || it.person().isEmpty()
        || it.died().isPresent()
        || it.livesHere()
        || it.left().isPresent()) {
      return List.of();
    }
    var residence = it.person().get().residence();
    if (it.homeIsHidden() || (residence.municipality() != null && residence.movedOn() == null)) {
      return List.of(Told.plain(Check.R2, Kind.NOT_CHECKED, "residence"));
    }
    LocalDate by =
        settled.get().isBefore(RULES_KNOWN_FROM) ? settled.get() : settled.get().plusDays(8);
    return it.today().isAfter(by)
        ? List.of(Told.plain(Check.R2, Kind.MISSING, "residence").by(by).worth(firstYear(it)))
        : List.of(Told.plain(Check.R2, Kind.NOT_YET_DUE, "residence").by(by));
  }

  /** In the target group and no line; or a line, and not in the target group. */
  static List<Told> r3(OracleCase it) {
    if (it.participant().isEmpty() || it.firstSettledOn().isEmpty()) {
      return List.of();
    }
    LocalDate first = it.firstSettledOn().get();
    boolean automatic = first.getYear() >= 2021;
    return switch (OracleTarget.of(it)) {
      case YES ->
          OracleMoney.isCalculated(it)
              ? OracleMoney.due(it).stream()
                  .filter(due -> it.standing().stream().noneMatch(line -> meets(line, due)))
                  .map(due -> missing(it, due))
                  .toList()
              : List.of();
      case NO ->
          automatic
              ? OracleLines.keys(it).stream()
                  .filter(key -> OracleMoney.isSettling(key.split("\\|")[0]))
                  .map(
                      key ->
                          Told.plain(Check.R3, Kind.EXTRA, key)
                              .worth(OracleMoney.sum(OracleLines.lines(it, key))))
                  .toList()
              : List.of();
      case UNKNOWN ->
          automatic && !first.isAfter(it.today())
              ? List.of(Told.plain(Check.R3, Kind.NOT_CHECKED, "target"))
              : List.of();
    };
  }

  private static boolean meets(GrantLine line, Due due) {
    boolean same =
        OracleMoney.number(due.code()).isPresent()
            ? OracleMoney.number(line.code()).isPresent()
            : due.code().startsWith("EMIN")
                ? line.code().startsWith("EMIN")
                : line.code().equals(due.code());
    return same && line.grantYear() == due.year();
  }

  private static Told missing(OracleCase it, Due due) {
    String key = due.about() + "|" + due.year();
    if (it.today().isBefore(due.listBy())) {
      return Told.plain(Check.R3, Kind.NOT_YET_DUE, key).by(due.listBy());
    }
    return due.sure()
        ? Told.plain(Check.R3, Kind.MISSING, key).worth(due.oere())
        : Told.plain(Check.R3, Kind.NOT_CHECKED, key);
  }

  /** Needed, and not known to the portal: 14 months, or two months after each later year. */
  static List<Told> r10(OracleCase it) {
    Set<Integer> years = new TreeSet<>();
    it.all(Side.CASEWORK, ExtraGrantApplication.class).forEach(one -> years.add(one.grantYear()));
    boolean refugee =
        !it.all(Side.CASEWORK, Participant.class).isEmpty()
            || it.settledOn().isPresent()
            || it.settlement().isPresent()
            || !it.all(Side.TILSKUDD, GrantLine.class).isEmpty()
            || !it.all(Side.TILSKUDD, ExtraGrantDecision.class).isEmpty();
    if (refugee) {
      it.all(Side.CASEWORK, CareClaim.class).forEach(one -> years.add(one.year()));
    }
    it.all(Side.TILSKUDD, ExtraGrantDecision.class).stream()
        .filter(one -> one.code().equals("FHT2"))
        .filter(one -> one.outcome() != ExtraGrantDecision.Outcome.REFUSED)
        .forEach(one -> years.add(one.grantYear() + 1));
    return years.stream().flatMap(year -> r10(it, year).stream()).toList();
  }

  private static Optional<Told> r10(OracleCase it, int year) {
    Optional<ExtraGrantApplication> application =
        it.all(Side.CASEWORK, ExtraGrantApplication.class).stream()
            .filter(one -> one.grantYear() == year)
            .findFirst();
    boolean answered =
        it.all(Side.TILSKUDD, ExtraGrantDecision.class).stream()
            .anyMatch(one -> one.grantYear() == year);
    boolean received =
        application.isPresent()
            && it.all(Side.TILSKUDD, GrantStatus.class).stream()
                .anyMatch(
                    status ->
                        status.header().reference().equals(application.get().header().reference()));
    if (answered || received) {
      return Optional.empty();
    }
    Optional<LocalDate> settled =
        it.settledOn().or(() -> application.map(ExtraGrantApplication::settledOn));
    if (settled.isEmpty()) {
      return Optional.of(Told.plain(Check.R10, Kind.NOT_CHECKED, "extra|" + year));
    }
    int number = year - settled.get().getYear() + 1;
    boolean byAgreement =
        it.settlement().isEmpty() || it.settlement().get().means() == Settlement.Means.AGREEMENT;
    boolean rulesKnown = !settled.get().isBefore(RULES_KNOWN_FROM);
    if (number < 1
        || number > 5
        || settled.get().getYear() < 2017
        || (application.isEmpty() && !byAgreement)) {
      return Optional.empty();
    }
    if (!rulesKnown) {
      return Optional.of(Told.plain(Check.R10, Kind.NOT_CHECKED, "extra|" + year));
    }
    LocalDate by =
        number <= 2
            ? settled.get().plusMonths(14)
            : YearMonth.of(year + 1, Month.FEBRUARY).atEndOfMonth();
    boolean late = it.today().isAfter(by);
    boolean near =
        number <= 2
            ? ChronoUnit.MONTHS.between(settled.get(), it.today()) >= 10
            : it.today().getYear() > year;
    if (!late && !near) {
      return Optional.empty();
    }
    return Optional.of(
        Told.plain(Check.R10, late ? Kind.MISSING : Kind.NOT_YET_DUE, "extra|" + year)
            .by(by)
            .worth(application.map(OracleGrants::asked).orElse(null)));
  }

  /** Never more than the cap, where it is known. */
  private static long asked(ExtraGrantApplication application) {
    Long cap = OracleMoney.rate(application.code(), application.grantYear());
    long sum = application.amountInOere();
    return cap == null ? sum : Math.min(cap, sum);
  }
}
