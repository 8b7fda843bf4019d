package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.People;
import bindeledd.municipality.Books;
import bindeledd.municipality.Municipalities;
import bindeledd.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires one municipality's books: all that its flows see of the ledger. */
@Configuration(proxyBeanMethods = false)
class BooksConfiguration {

  @Bean
  Books books(
      Registry registry,
      Municipalities municipalities,
      @Value("${bindeledd.municipality:}") String number) {
    return registry.books(municipalities, number);
  }

  @Bean
  Freezing freezing(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Audit audit,
      Books books,
      Municipalities municipalities) {
    return new Freezing(jdbc, transactions, audit, books, municipalities.of(books.number()));
  }

  @Bean
  JdbcLedger ledger(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      People people,
      Audit audit,
      Subscriptions subscriptions,
      Wakeups wakeups,
      Books books,
      Freezing freezing) {
    return new JdbcLedger(
        jdbc, transactions, vault, people, audit, subscriptions, wakeups, books, freezing);
  }

  @Bean
  JdbcLedgerView ledgerView(JdbcTemplate jdbc, Books books) {
    return new JdbcLedgerView(jdbc, books);
  }

  @Bean
  Trace trace(JdbcTemplate jdbc, Vault vault, Books books) {
    return new JdbcTrace(jdbc, vault, books);
  }

  @Bean
  Recall recall(JdbcTemplate jdbc, Vault vault, Books books) {
    return new JdbcRecall(jdbc, vault, books);
  }

  @Bean
  LedgerReader ledgerReader(JdbcTemplate jdbc, Vault vault, Books books) {
    return new LedgerReader(jdbc, vault, books);
  }
}
