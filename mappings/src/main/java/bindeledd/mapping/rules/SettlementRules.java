package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.Settlement;
import bindeledd.model.Settlement.Means;
import bindeledd.model.Settlement.Status;
import bindeledd.model.SettlementDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of the day a person was settled, given what IMDinett has told of them. */
public final class SettlementRules {

  private SettlementRules() {}

  /**
   * What there is to say about a day of settlement, on the day it is reported.
   *
   * @param told what IMDinett has told of the person, the latest version of each
   */
  public static List<Finding> check(
      SettlementDate date, Collection<Settlement> told, LocalDate reportedOn) {
    var judgement = new Judgement();
    // Taking a day back need not be right; the reason must be there, and the contract has seen it.
    if (!(date.header().change() instanceof Change.Annulment)) {
      judgement.brokenIf(
          date.settledOn().isAfter(reportedOn), SettlementRule.BOSETTING_FREMTID, "dato");
      var settlement = about(date, told);
      assigned(date, settlement, judgement);
      settlement.ifPresent(it -> agreed(date, it, judgement));
    }
    return judgement.findings();
  }

  /** The one of the case that is named, or else the one that IMDinett changed last. */
  private static Optional<Settlement> about(SettlementDate date, Collection<Settlement> told) {
    return told.stream()
        .max(
            Comparator.comparing((Settlement it) -> it.agreement().equals(date.agreement()))
                .thenComparing(it -> it.header().changedAt()));
  }

  /** Who found a home alone, or lives in one for asylum seekers, is settled when we say so. */
  private static void assigned(
      SettlementDate date, Optional<Settlement> settlement, Judgement judgement) {
    if (settlement.filter(it -> it.means() != Means.AGREEMENT).isPresent()) {
      return;
    }
    settlement
        .map(Settlement::assignedOn)
        .ifPresentOrElse(
            day ->
                judgement.brokenIf(
                    date.settledOn().isBefore(day),
                    SettlementRule.BOSETTING_FOER_UTSOEKT,
                    "dato",
                    day),
            () -> judgement.notChecked(SettlementRule.BOSETTING_FOER_UTSOEKT, "dato"));
  }

  private static void agreed(SettlementDate date, Settlement settlement, Judgement judgement) {
    judgement.brokenIf(
        date.agreement() != null && !date.agreement().equals(settlement.agreement()),
        SettlementRule.BOSETTING_SAK,
        "bosettingssak");
    judgement.brokenIf(
        settlement.status() == Status.WITHDRAWN, SettlementRule.BOSETTING_TRUKKET, "bosettingssak");
  }
}
