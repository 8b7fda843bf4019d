package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.identity.Identity;
import bindeledd.model.Fact;
import bindeledd.vault.KeysRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The ledger comes up as the application finds it. */
final class LedgerConfigurationIT {

  @TempDir Path directory;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DataSourceAutoConfiguration.class,
                  DataSourceTransactionManagerAutoConfiguration.class,
                  JdbcTemplateAutoConfiguration.class))
          .withUserConfiguration(Wiring.class);

  @Test
  void comesUpOnAServerInTheDemo() {
    DatabaseProperties server = Servers.fresh();
    application
        .withPropertyValues(
            "bindeledd.demo=true",
            "bindeledd.database.url=" + server.url(),
            "bindeledd.database.username=" + server.username(),
            "bindeledd.database.directory=" + directory.resolve("data"))
        .run(
            context -> {
              assertThat(context)
                  .hasSingleBean(Ledger.class)
                  .hasSingleBean(LedgerView.class)
                  .hasSingleBean(Identity.class)
                  .hasSingleBean(DataSource.class);
              assertThat(context.getBean(LedgerView.class).waiting()).isEmpty();
              assertThat(Files.exists(directory.resolve("keys.json"))).isTrue();
            });
  }

  @Test
  void doesNotComeUpWithoutKeys() {
    DatabaseProperties server = Servers.fresh();
    application
        .withPropertyValues(
            "bindeledd.database.url=" + server.url(),
            "bindeledd.database.username=" + server.username())
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(KeysRefusedException.class)
                    .rootCause()
                    .hasMessageContaining("bindeledd.keys.file"));
  }

  @Test
  void refusesKeysThatTheLedgerWasNotSealedWith() {
    DatabaseProperties server = Servers.fresh();
    ApplicationContextRunner demo =
        application.withPropertyValues(
            "bindeledd.demo=true",
            "bindeledd.database.url=" + server.url(),
            "bindeledd.database.username=" + server.username());
    String first = "bindeledd.database.directory=" + directory.resolve("one/data");
    String second = "bindeledd.database.directory=" + directory.resolve("two/data");

    demo.withPropertyValues(first).run(context -> assertThat(context).hasNotFailed());
    demo.withPropertyValues(first).run(context -> assertThat(context).hasNotFailed());
    demo.withPropertyValues(second)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(KeysRefusedException.class));
  }

  @Test
  void refusesADatabaseThatIsNoPostgres() {
    application
        .withPropertyValues("bindeledd.demo=true", "bindeledd.database.url=jdbc:h2:mem:test")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(DatabaseRefusedException.class));
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"bindeledd.ledger", "bindeledd.identity", "bindeledd.vault"})
  static class Wiring {

    @Bean
    Subscriptions subscriptions() {
      return new Subscriptions() {
        @Override
        public List<String> routesFor(String kind, String source) {
          return List.of();
        }

        @Override
        public Class<? extends Fact> typeOf(String kind) {
          return Fact.class;
        }
      };
    }
  }
}
