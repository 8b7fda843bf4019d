package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.identity.People;
import bindeledd.vault.Vault;
import java.net.InetSocketAddress;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the ledger. Flyway is run by {@link Database}, so that nothing sees a schema half made;
 * {@code spring.flyway.enabled} is to be false.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class LedgerConfiguration {

  /** After the keys: without them nothing is to be started. */
  @Bean
  @DependsOn("vault")
  Database database(
      DatabaseProperties properties,
      @Value("${server.port:0}") int port,
      @Value("${server.address:127.0.0.1}") String address) {
    return Database.open(
        properties, new WaitingPage(port > 0 ? new InetSocketAddress(address, port) : null));
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.pool();
  }

  @Bean
  JdbcLedger ledger(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      People people,
      Audit audit,
      Subscriptions subscriptions,
      Database database) {
    KeyCheck.run(jdbc, vault);
    return new JdbcLedger(
        jdbc, transactions, vault, people, audit, subscriptions, database::connect);
  }

  @Bean
  JdbcLedgerView ledgerView(JdbcTemplate jdbc) {
    return new JdbcLedgerView(jdbc);
  }

  @Bean
  Recall recall(JdbcTemplate jdbc, Vault vault, JdbcLedger afterTheKeysAreChecked) {
    return new JdbcRecall(jdbc, vault);
  }

  @Bean
  Housekeeping housekeeping(JdbcLedger ledger) {
    return new Housekeeping(ledger);
  }
}
