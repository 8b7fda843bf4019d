package bindeledd.flow;

import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.mapping.HousingNews;
import bindeledd.mapping.Reading;
import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.rules.HousingHistory;
import bindeledd.mapping.rules.HousingRules;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.PersonNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is new of housing outcomes, given what is on record, and what to do about it. */
@Component
final class HousingRecall {

  private final Ledger ledger;

  HousingRecall(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Those that add to what is known; earlier ones in the list are known to later ones. */
  List<Intake.Next> news(List<Reading.Read<HousingOutcome>> told) {
    var numbers = new HashSet<PersonNumber>();
    told.forEach(one -> numbers.addAll(one.fact().header().subject().numbers()));
    Map<PersonNumber, List<Fact>> known = new HashMap<>();
    ledger
        .history(numbers, HousingRulebook.KINDS)
        .forEach((number, facts) -> known.put(number, new ArrayList<>(facts)));
    var news = new ArrayList<Reading.Read<HousingOutcome>>();
    for (var one : told) {
      HousingNews.in(one.fact(), latest(one.fact(), known))
          .ifPresent(
              fact -> {
                remember(fact, known);
                news.add(new Reading.Read<>(fact, one.findings()));
              });
    }
    // Judged when the whole page is known: months come in any order.
    var history = new HousingHistory(known);
    return news.stream().map(one -> admitted(one, history)).toList();
  }

  private static Intake.Next admitted(Reading.Read<HousingOutcome> news, HousingHistory history) {
    var findings = new ArrayList<Finding>(news.findings());
    switch (news.fact()) {
      case HousingDecision decision -> findings.addAll(HousingRules.check(decision, history));
      case HousingPayment _ -> {}
    }
    return new Intake.Next(new Intake.Admitted(news.fact(), findings, null));
  }

  private static @Nullable HousingOutcome latest(
      HousingOutcome told, Map<PersonNumber, List<Fact>> known) {
    return told.header().subject().numbers().stream()
        .flatMap(number -> known.getOrDefault(number, List.of()).stream())
        .filter(fact -> isAnother(fact, told))
        .map(HousingOutcome.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static void remember(HousingOutcome fact, Map<PersonNumber, List<Fact>> known) {
    for (PersonNumber number : fact.header().subject().numbers()) {
      var facts = known.computeIfAbsent(number, _ -> new ArrayList<>());
      facts.removeIf(old -> isAnother(old, fact));
      facts.add(fact);
    }
  }

  /** Whether it is a version of the same: in the same municipality, under the same reference. */
  private static boolean isAnother(Fact fact, HousingOutcome of) {
    return fact.getClass() == of.getClass()
        && fact.header().reference().equals(of.header().reference())
        && Municipalities.same(fact.header().municipality(), of.header().municipality());
  }
}
