package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** H1 to H5 of part 3.2, one at a time. */
final class OracleHousing {

  private OracleHousing() {}

  /** Apply by the 25th of the month. */
  private static Told apply(OracleCase it, Check check, String about, YearMonth month) {
    LocalDate by = month.atDay(25);
    return Told.plain(check, it.today().isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE, about)
        .by(by);
  }

  /** No application, though settled within the year and living here on the first. */
  static List<Told> h1(OracleCase it) {
    Integer age = it.ageOn(it.today());
    Optional<LocalDate> settled = it.settledOn();
    @Nullable LocalDate home = it.person().map(person -> person.residence().movedOn()).orElse(null);
    boolean asked =
        !it.all(Side.CASEWORK, HousingApplication.class).isEmpty()
            || !it.all(Side.HUSBANKEN, HousingDecision.class).isEmpty();
    boolean familyMember =
        it.settlement().filter(one -> one.role() == Settlement.Role.FAMILY_MEMBER).isPresent();
    if (asked
        || familyMember
        || it.participant().isEmpty()
        || settled.isEmpty()
        || settled.get().isAfter(it.today())
        || settled.get().getYear() < 2021
        || it.today().isAfter(settled.get().plusMonths(12))
        || !it.livesHere()
        || it.died().isPresent()
        || age == null
        || age < 18
        || home == null
        || home.isAfter(it.today().withDayOfMonth(1))) {
      return List.of();
    }
    return List.of(apply(it, Check.H1, "application", YearMonth.from(it.today())));
  }

  private static Optional<HousingDecision> lastOwn(OracleCase it) {
    List<HousingDecision> own =
        it.all(Side.HUSBANKEN, HousingDecision.class).stream()
            .filter(one -> one.role() != HousingOutcome.Role.MEMBER)
            .toList();
    return own.stream().max(Comparator.comparing(HousingDecision::situationOn));
  }

  private static boolean appliedAfter(OracleCase it, LocalDate month) {
    return it.all(Side.CASEWORK, HousingApplication.class).stream()
        .anyMatch(one -> one.situationOn().isAfter(month));
  }

  /** Everyone must be registered at the home by the first: Husbanken's word, or the register's. */
  static List<Told> h2(OracleCase it) {
    Optional<HousingDecision> refused =
        lastOwn(it)
            .filter(one -> one.told().code() != null)
            .filter(one -> List.of("V05", "V48").contains(one.told().code()))
            .filter(one -> !appliedAfter(it, one.situationOn()));
    if (refused.isPresent()) {
      return List.of(
          Told.plain(Check.H2, Kind.DIFFERS, "household|" + refused.get().situationOn()));
    }
    Optional<LocalDate> month =
        it.all(Side.CASEWORK, HousingApplication.class).stream()
            .map(HousingApplication::situationOn)
            .max(Comparator.naturalOrder());
    LocalDate oldest = YearMonth.from(it.today()).minusMonths(1).atDay(1);
    if (month.isEmpty() || month.get().isBefore(oldest) || it.person().isEmpty()) {
      return List.of();
    }
    String about = "household|" + month.get();
    @Nullable LocalDate home = it.person().get().residence().movedOn();
    if (it.homeIsHidden() || (it.livesHere() && home == null)) {
      return List.of(Told.plain(Check.H2, Kind.NOT_CHECKED, about));
    }
    boolean registered =
        it.livesHere()
            ? (home != null && !home.isAfter(month.get()))
                || it.settledOn().filter(day -> !day.isAfter(month.get())).isPresent()
            : it.left().filter(day -> day.isAfter(month.get())).isPresent();
    return registered ? List.of() : List.of(Told.plain(Check.H2, Kind.DIFFERS, about));
  }

  /** Moved since the case was granted: it stops, and a new application is needed. */
  static List<Told> h3(OracleCase it) {
    Optional<HousingDecision> granted =
        lastOwn(it).filter(one -> one.outcome() == HousingDecision.Outcome.GRANTED);
    @Nullable LocalDate moved =
        it.person().map(person -> person.residence().movedOn()).orElse(null);
    if (granted.isEmpty()
        || moved == null
        || !it.livesHere()
        || it.died().isPresent()
        || moved.isAfter(it.today())
        || !moved.isAfter(granted.get().situationOn())) {
      return List.of();
    }
    YearMonth first =
        moved.getDayOfMonth() == 1 ? YearMonth.from(moved) : YearMonth.from(moved).plusMonths(1);
    boolean again =
        it.all(Side.CASEWORK, HousingApplication.class).stream()
            .anyMatch(one -> !one.situationOn().isBefore(first.atDay(1)));
    return again ? List.of() : List.of(apply(it, Check.H3, "moved|" + moved, first));
  }

  /** Paid to the municipality within sixty days; nobody tells whether it is booked. */
  static List<Told> h4(OracleCase it) {
    return it.all(Side.HUSBANKEN, HousingPayment.class).stream()
        .filter(one -> one.recipient() == HousingPayment.Recipient.MUNICIPALITY)
        .filter(one -> !one.paidOn().plusDays(60).isBefore(it.today()))
        .map(
            one ->
                Told.plain(Check.H4, Kind.NOT_CHECKED, "payment|" + one.header().reference())
                    .worth(one.amountInOere()))
        .toList();
  }

  /** V09 is open until somebody applies again. */
  static List<Told> h5(OracleCase it) {
    return lastOwn(it)
        .filter(one -> "V09".equals(one.told().code()))
        .filter(one -> !appliedAfter(it, one.situationOn()))
        .map(one -> Told.plain(Check.H5, Kind.MISSING, "documents|" + one.situationOn()))
        .stream()
        .toList();
  }
}
