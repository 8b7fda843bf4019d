package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.Difference.Severity;
import bindeledd.mapping.rules.GrantRules;
import bindeledd.mapping.rules.GrantStake;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.GrantStatus;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * R10: the deadline for an extra grant, for those who need one as far as anybody tells: there is an
 * application the portal does not know, a claim for costly services, or a grant the year before.
 * Most of those whose services are costly never were refugees: a claim says nothing of one whom
 * nobody settles, teaches or is paid for.
 */
final class ExtraGrantChecks {

  private static final String YEARLY = "FHT2";

  private ExtraGrantChecks() {}

  static void judge(Seen seen) {
    if (!seen.asks(Check.R10)) {
      return;
    }
    var applications = seen.facts(Side.CASEWORK, ExtraGrantApplication.class);
    var claims = seen.facts(Side.CASEWORK, CareClaim.class);
    var decisions = seen.facts(Side.TILSKUDD, ExtraGrantDecision.class);
    var years = new TreeSet<Integer>();
    applications.forEach(it -> years.add(it.grantYear()));
    if (seen.participant != null
        || seen.settledOn != null
        || seen.settlement != null
        || paidFor(seen)) {
      claims.forEach(it -> years.add(it.year()));
    }
    decisions.stream()
        .filter(
            it -> it.code().equals(YEARLY) && it.outcome() != ExtraGrantDecision.Outcome.REFUSED)
        .forEach(it -> years.add(it.grantYear() + 1));
    for (int year : years) {
      boolean decided = decisions.stream().anyMatch(it -> it.grantYear() == year);
      var application =
          applications.stream().filter(it -> it.grantYear() == year).findFirst().orElse(null);
      if (!decided && !isKnown(seen, application)) {
        judge(seen, year, application);
      }
    }
  }

  private static boolean paidFor(Seen seen) {
    return !seen.lines.isEmpty() || !seen.facts(Side.TILSKUDD, ExtraGrantDecision.class).isEmpty();
  }

  private static boolean isKnown(Seen seen, @Nullable ExtraGrantApplication application) {
    if (application == null) {
      return false;
    }
    for (GrantStatus status : seen.facts(Side.TILSKUDD, GrantStatus.class)) {
      if (status.header().reference().equals(application.header().reference())) {
        return true;
      }
    }
    return false;
  }

  private static void judge(Seen seen, int year, @Nullable ExtraGrantApplication application) {
    LocalDate settled =
        seen.settledOn == null && application != null ? application.settledOn() : seen.settledOn;
    String about = "extra|" + year;
    if (settled == null) {
      seen.found(Seen.draft(Check.R10, Kind.NOT_CHECKED, about));
      return;
    }
    int number = year - settled.getYear() + 1;
    int most = Limit.EXTRA_GRANT_YEARS.wholeOn(settled).orElse(0);
    boolean agreed =
        seen.settlement == null || seen.settlement.means() == Settlement.Means.AGREEMENT;
    if (number < 1 || number > most || (application == null && !agreed)) {
      return;
    }
    LocalDate by = GrantRules.deadline(settled, year).orElse(null);
    if (by == null) {
      seen.found(Seen.draft(Check.R10, Kind.NOT_CHECKED, about));
      return;
    }
    long months = ChronoUnit.MONTHS.between(settled, seen.today);
    boolean first = number <= Limit.EXTRA_GRANT_FIRST_YEARS.wholeOn(settled).orElse(0);
    boolean late = seen.today.isAfter(by);
    Severity severity =
        late || !first
            ? Severity.CRITICAL
            : months >= limit(Limit.EXTRA_GRANT_LAST_WARNING, settled)
                ? Severity.CRITICAL
                : months >= limit(Limit.EXTRA_GRANT_SECOND_WARNING, settled)
                    ? Severity.SERIOUS
                    : Severity.MINOR;
    boolean soon =
        first
            ? months >= limit(Limit.EXTRA_GRANT_FIRST_WARNING, settled)
            : seen.today.getYear() > year;
    if (!late && !soon) {
      return;
    }
    var draft =
        Seen.draft(Check.R10, late ? Kind.MISSING : Kind.NOT_YET_DUE, about)
            .severity(severity)
            .says(
                year,
                by,
                application == null
                    ? "Det er ikke laget noen søknad."
                    : "Portalen kjenner ikke søknaden.")
            .due(by);
    seen.found(
        application == null
            ? draft
            : draft
                .stake(GrantStake.of(application, seen.ratesAlone()).orElse(null))
                .cause(Causes.of(seen.dossier, application, "tilskudd"))
                .remedy(
                    Remedy.Type.SEND_AGAIN,
                    Side.CASEWORK,
                    application.kind(),
                    application.header().reference()));
  }

  private static int limit(Limit limit, LocalDate on) {
    return limit.wholeOn(on).orElse(Integer.MAX_VALUE);
  }
}
