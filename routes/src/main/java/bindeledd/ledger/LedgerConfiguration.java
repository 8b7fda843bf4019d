package bindeledd.ledger;

import bindeledd.identity.Audit;
import bindeledd.municipality.Municipalities;
import bindeledd.municipality.Shared;
import bindeledd.vault.Vault;
import java.net.InetSocketAddress;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires what all municipalities' books lie in. Flyway is run by {@link Database}, so that nothing
 * sees a schema half made; {@code spring.flyway.enabled} is to be false.
 */
@Shared
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class LedgerConfiguration {

  @Bean
  Municipalities municipalities(ConfigurableEnvironment environment) {
    return Municipalities.of(environment);
  }

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
  Registry registry(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Audit audit, Vault vault) {
    KeyCheck.run(jdbc, vault);
    return new Registry(jdbc, transactions, audit);
  }

  @Bean
  Succession succession(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      Audit audit,
      Registry registry,
      Municipalities municipalities) {
    return new Succession(jdbc, transactions, vault, audit, registry, municipalities);
  }

  @Bean
  Wakeups wakeups(Database database, Registry afterTheKeysAreChecked) {
    return new Wakeups(database::connect).start();
  }

  @Bean
  Housekeeping housekeeping(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Vault vault,
      Audit audit,
      Succession succession) {
    var tx = new Tx(transactions);
    var regrading = new Regrading(jdbc, vault, audit);
    return new Housekeeping(() -> tx.run(regrading::more), succession::once);
  }
}
