package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Seen.Where;
import bindeledd.mapping.rules.HousingRules;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H1 to H5: housing allowance. */
final class HousingChecks {

  /** Not registered at the address on the day that decides. */
  private static final Set<String> ELSEWHERE = Set.of("V05", "V48");

  private static final String DOCUMENTS = "V09";

  private HousingChecks() {}

  static void judge(Seen seen) {
    if (!seen.asksAny(Check.H1, Check.H2, Check.H3, Check.H4, Check.H5)) {
      return;
    }
    List<HousingApplication> applications = seen.facts(Side.CASEWORK, HousingApplication.class);
    List<HousingDecision> told = seen.facts(Side.HUSBANKEN, HousingDecision.class);
    List<HousingDecision> own = new ArrayList<>(told);
    own.removeIf(it -> it.role() == HousingOutcome.Role.MEMBER);
    HousingDecision last =
        own.stream().max(Comparator.comparing(HousingDecision::situationOn)).orElse(null);
    if (seen.asks(Check.H1) && applications.isEmpty() && told.isEmpty()) {
      notApplied(seen);
    }
    if (seen.asks(Check.H2)) {
      household(seen, applications, last);
    }
    if (seen.asks(Check.H3)) {
      moved(seen, applications, last);
    }
    if (seen.asks(Check.H4)) {
      toMunicipality(seen);
    }
    if (seen.asks(Check.H5)
        && last != null
        && DOCUMENTS.equals(last.told().code())
        && !isAfter(applications, last.situationOn())) {
      seen.found(
          Seen.draft(Check.H5, Kind.MISSING, "documents|" + last.situationOn())
              .says(last.situationOn())
              .value(Side.HUSBANKEN, last.told().code()));
    }
  }

  /** H1: lately settled, of age, and living here on the day that decides this month. */
  private static void notApplied(Seen seen) {
    LocalDate settled = seen.settledOn;
    var person = seen.person;
    if (settled == null
        || person == null
        || seen.participant == null
        || settled.isAfter(seen.today)
        || seen.where != Where.HERE
        || seen.diedOn() != null
        || (seen.settlement != null && seen.settlement.role() == Settlement.Role.FAMILY_MEMBER)) {
      return;
    }
    Integer months = Limit.HOUSING_NEW_MONTHS.wholeOn(settled).orElse(null);
    Integer adult = Limit.HOUSING_ADULT_AGE.wholeOn(seen.today).orElse(null);
    Integer age = seen.age(seen.today);
    LocalDate first = seen.today.withDayOfMonth(1);
    LocalDate home = person.residence().movedOn();
    if (months == null
        || adult == null
        || age == null
        || age < adult
        || seen.today.isAfter(settled.plusMonths(months))
        || home == null
        || home.isAfter(first)) {
      return;
    }
    due(seen, Check.H1, "application", first, seen.today);
  }

  /** Of one who applies after the deadline of the month, the next month's counts. */
  private static void due(Seen seen, Check check, String about, LocalDate month, Object says) {
    LocalDate by = HousingRules.deadline(month).orElse(null);
    if (by == null) {
      seen.found(Seen.draft(check, Kind.NOT_CHECKED, about));
      return;
    }
    seen.found(
        Seen.draft(check, seen.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE, about)
            .says(says)
            .due(by));
  }

  /** H2: the applicant's own registration, and what Husbanken says of it. */
  private static void household(
      Seen seen, List<HousingApplication> applications, @Nullable HousingDecision last) {
    HousingApplication latest =
        applications.stream()
            .max(Comparator.comparing(HousingApplication::situationOn))
            .orElse(null);
    if (last != null && isElsewhere(last)) {
      if (!isAfter(applications, last.situationOn())) {
        seen.found(
            Seen.draft(Check.H2, Kind.DIFFERS, "household|" + last.situationOn())
                .says(last.situationOn(), "Husbanken sier at noen i boligen ikke er registrert der")
                .value(Side.HUSBANKEN, last.told().code()));
        return;
      }
    }
    var person = seen.person;
    if (latest == null
        || person == null
        || latest.situationOn().isBefore(seen.today.minusMonths(1).withDayOfMonth(1))) {
      return;
    }
    if (seen.where == Where.UNKNOWN
        || (seen.where == Where.HERE && person.residence().movedOn() == null)) {
      seen.found(Seen.draft(Check.H2, Kind.NOT_CHECKED, "household|" + latest.situationOn()));
      return;
    }
    LocalDate home = person.residence().movedOn();
    boolean lives = seen.where == Where.HERE && home != null && !home.isAfter(latest.situationOn());
    boolean leftLater = seen.leftOn != null && seen.leftOn.isAfter(latest.situationOn());
    // One who moved within the municipality since then lived here too; the case is H3's.
    boolean movedSince =
        seen.where == Where.HERE
            && seen.settledOn != null
            && !seen.settledOn.isAfter(latest.situationOn());
    if (!lives && !leftLater && !movedSince) {
      seen.found(
          Seen.draft(Check.H2, Kind.DIFFERS, "household|" + latest.situationOn())
              .says(latest.situationOn(), "Folkeregisteret har ikke personen i kommunen den dagen")
              .value(Side.CASEWORK, latest.situationOn())
              .value(Side.POPULATION, home));
    }
  }

  private static boolean isElsewhere(HousingDecision decision) {
    var code = decision.told().code();
    return code != null && ELSEWHERE.contains(code);
  }

  /** H3: a granted case stops when the household moves, and a new application is needed. */
  private static void moved(
      Seen seen, List<HousingApplication> applications, @Nullable HousingDecision last) {
    var person = seen.person;
    LocalDate moved = person == null ? null : person.residence().movedOn();
    if (last == null
        || moved == null
        || last.outcome() != HousingDecision.Outcome.GRANTED
        || seen.where != Where.HERE
        || seen.diedOn() != null
        || moved.isAfter(seen.today)
        || !moved.isAfter(last.situationOn())) {
      return;
    }
    LocalDate month = moved.getDayOfMonth() == 1 ? moved : moved.plusMonths(1).withDayOfMonth(1);
    if (applications.stream().noneMatch(it -> !it.situationOn().isBefore(month))) {
      due(seen, Check.H3, "moved|" + moved, month, moved);
    }
  }

  private static boolean isAfter(List<HousingApplication> applications, LocalDate month) {
    return applications.stream().anyMatch(it -> it.situationOn().isAfter(month));
  }

  /** H4: what Husbanken paid the municipality lately; nobody tells us whether it was booked. */
  private static void toMunicipality(Seen seen) {
    int days = Limit.HOUSING_BOOKED_DAYS.wholeOn(seen.today).orElse(0);
    for (HousingPayment payment : seen.facts(Side.HUSBANKEN, HousingPayment.class)) {
      if (payment.recipient() == HousingPayment.Recipient.MUNICIPALITY
          && !payment.paidOn().isBefore(seen.today.minusDays(days))) {
        seen.found(
            Seen.draft(Check.H4, Kind.NOT_CHECKED, "payment|" + payment.header().reference())
                .value(Side.HUSBANKEN, Money.kroner(payment.amountInOere()) + " kr")
                .stake(payment.amountInOere()));
      }
    }
  }
}
