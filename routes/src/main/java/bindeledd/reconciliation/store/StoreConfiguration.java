package bindeledd.reconciliation.store;

import bindeledd.identity.Audit;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.RunBook;
import bindeledd.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires one municipality's runs and findings. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

  @Bean
  RunBook runBook(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Vault vault, Books books) {
    return new JdbcRunBook(jdbc, transactions, vault, books);
  }

  @Bean
  FindingBook findingBook(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      Audit audit,
      Books books) {
    return new JdbcFindingBook(jdbc, transactions, vault, audit, books);
  }
}
