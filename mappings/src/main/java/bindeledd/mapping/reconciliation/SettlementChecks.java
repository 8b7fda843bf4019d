package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.Seen.Where;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** R1 and R2: what must be in place before anything is calculated. */
final class SettlementChecks {

  private static final String KIND = bindeledd.model.Fact.kindOf(SettlementDate.class);
  private static final String DAY = "settlement-date";

  private SettlementChecks() {}

  static void judge(Seen seen, List<Expected> expected) {
    if (seen.asks(Check.R1)) {
      dates(seen, expected);
    }
    if (seen.asks(Check.R2)) {
      registered(seen, expected);
    }
  }

  /** Nobody settles a newborn, nor somebody who moves in on their own. */
  private static void dates(Seen seen, List<Expected> expected) {
    var told = seen.told;
    if (told == null) {
      onlyThere(seen);
    } else if (!seen.movedIn() && !seen.bornHere()) {
      if (seen.imdinettDays.isEmpty()) {
        missing(seen, told, expected);
      } else if (!seen.imdinettDays.contains(told.settledOn())) {
        var theirs = Collections.max(seen.imdinettDays);
        seen.found(
            again(seen, told, Seen.draft(Check.R1, Kind.DIFFERS, DAY))
                .says(told.settledOn(), theirs)
                .value(Side.CASEWORK, told.settledOn())
                .value(Side.IMDINETT, theirs));
      }
    }
  }

  private static void missing(Seen seen, SettlementDate told, List<Expected> expected) {
    boolean ahead = told.settledOn().isAfter(seen.today);
    var draft =
        again(seen, told, Seen.draft(Check.R1, ahead ? Kind.NOT_YET_DUE : Kind.MISSING, DAY))
            .says(told.settledOn())
            .value(Side.CASEWORK, told.settledOn());
    seen.found(ahead ? draft.due(told.settledOn()) : draft.stake(Expected.firstYear(expected)));
  }

  private static Draft again(Seen seen, SettlementDate told, Draft draft) {
    return draft
        .cause(Causes.of(seen.dossier, told, "imdinett"))
        .remedy(Remedy.Type.SEND_AGAIN, Side.CASEWORK, KIND, told.header().reference());
  }

  private static void onlyThere(Seen seen) {
    if (seen.settledOn != null
        && !seen.settledOn.isAfter(seen.today)
        && seen.leftOn == null
        && seen.diedOn() == null) {
      seen.found(
          Seen.draft(Check.R1, Kind.EXTRA, DAY)
              .says(seen.settledOn)
              .value(Side.IMDINETT, seen.settledOn));
    }
  }

  private static void registered(Seen seen, List<Expected> expected) {
    var person = seen.person;
    if (seen.imdinettDays.isEmpty() || person == null || seen.diedOn() != null) {
      return;
    }
    LocalDate settled = Collections.max(seen.imdinettDays);
    if (settled.isAfter(seen.today) || seen.where == Where.HERE || seen.leftOn != null) {
      return;
    }
    var residence = person.residence();
    boolean untold = residence.municipality() != null && residence.movedOn() == null;
    if (seen.where == Where.UNKNOWN || untold) {
      seen.found(Seen.draft(Check.R2, Kind.NOT_CHECKED, "residence"));
      return;
    }
    LocalDate by = settled.plusDays(Limit.MOVE_REPORT_DAYS.wholeOn(settled).orElse(0));
    boolean early = !seen.today.isAfter(by);
    seen.found(
        Seen.draft(Check.R2, early ? Kind.NOT_YET_DUE : Kind.MISSING, "residence")
            .says(settled)
            .value(Side.IMDINETT, settled)
            .value(Side.POPULATION, residence.status())
            .due(by)
            .stake(early ? null : Expected.firstYear(expected)));
  }
}
