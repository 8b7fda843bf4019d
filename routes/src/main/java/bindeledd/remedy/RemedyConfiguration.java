package bindeledd.remedy;

import bindeledd.identity.Audit;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Subscriptions;
import bindeledd.ledger.Trace;
import bindeledd.mapping.rules.GrantRates;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.FindingBook;
import bindeledd.runtime.Rulebooks;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what mends one municipality's findings. */
@Configuration(proxyBeanMethods = false)
class RemedyConfiguration {

  @Bean
  Remedies remedies(
      ObjectProvider<FindingBook> book,
      Ledger ledger,
      Trace trace,
      Subscriptions subscriptions,
      Rulebooks rules,
      Audit audit,
      Clock clock,
      Books books,
      GrantRates rates) {
    return new Remedies(
        book::getObject, ledger, trace, subscriptions, rules, audit, clock, books, rates);
  }
}
