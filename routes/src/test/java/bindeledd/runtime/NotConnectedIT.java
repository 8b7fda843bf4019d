package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.ledger.DatabaseProperties;
import bindeledd.ledger.Servers;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A flow whose receiver is not connected: nothing is lost, no attempt is spent, and it is said. */
final class NotConnectedIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String ROUTE = "claim-to-helsedirektoratet";

  private final NationalNumber amina = new SyntheticNumbers(44).birthNumber();
  private final DatabaseProperties database = Servers.fresh();

  @TempDir Path folder;
  private CaseworkSandbox casework;
  private HelsedirektoratetSandbox helsedirektoratet;

  @BeforeEach
  void open() throws Exception {
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    helsedirektoratet = new HelsedirektoratetSandbox();
  }

  @AfterEach
  void close() {
    helsedirektoratet.close();
    casework.close();
  }

  @Test
  void waitsUntilItIsConnected() {
    try (var adapter = run(Map.of())) {
      assertThat(health(adapter).getStatus()).isEqualTo(Status.UP);
      assertThat(health(adapter).getDetails())
          .containsEntry("notConnected", List.of("helsedirektoratet"));

      casework.hold(claim());
      await().atMost(SOON).until(() -> health(adapter).getStatus().equals(RouteHealth.DEGRADED));
      assertThat(health(adapter).getDetails().get("why").toString())
          .contains("helsedirektoratet er ikke koblet til, og 1 poster venter");
      assertThat(casework.receiptsAbout("FLY-R-1", 1)).isEmpty();
      assertThat(attempts(adapter)).isZero();
    }
    var connected =
        Map.of(
            "connectors.helsedirektoratet.url",
            helsedirektoratet.url().toString(),
            "connectors.helsedirektoratet.key",
            HelsedirektoratetSandbox.KEY);
    try (var adapter = run(connected)) {
      await().atMost(SOON).until(() -> !casework.receiptsAbout("FLY-R-1", 1).isEmpty());
      assertThat(helsedirektoratet.claims().lines("0301", 2025)).containsKey("FLY-R-1");
      assertThat(attempts(adapter)).isOne();
      assertThat(health(adapter).getDetails()).doesNotContainKey("notConnected");
    }
  }

  private static Health health(ConfigurableApplicationContext adapter) {
    return ((HealthIndicator) adapter.getBean(RouteHealth.class).getContributor(ROUTE)).health();
  }

  private static long attempts(ConfigurableApplicationContext adapter) {
    return adapter
        .getBean(JdbcTemplate.class)
        .queryForObject(
            "select coalesce(sum(attempts), 0) from delivery where route = ?", Long.class, ROUTE);
  }

  private ConfigurableApplicationContext run(Map<String, String> more) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "0");
    settings.put("bindeledd.municipality", "0301");
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url());
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.database.directory", folder.resolve("data").toString());
    settings.put("bindeledd.flows.poll-every", "100ms");
    settings.put("bindeledd.flows.wake-at-most", "100ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.putAll(more);
    return new SpringApplicationBuilder(Application.class)
        .run(
            settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new));
  }

  private Sakspost claim() {
    return Sakspost.av(Sakstype.REFUSJONSGRUNNLAG)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, "FLY-R-1")
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, "2026-03-02T10:11:00+01:00")
        .med(Felt.KOMMUNENR, "0301")
        .med(Felt.FNR, amina.digits())
        .med(Felt.FOEDSELSDATO, "1990-01-05")
        .med(Felt.VEDTAKSDATO, "2019-12-10")
        .med(Felt.FRA_DATO, "2020-01-01")
        .med(Felt.AAR, "2025")
        .med(Felt.LOENNSUTGIFTER, "2900000")
        .med(Felt.FHT2, "850000")
        .med(Felt.ANDRE_TILSKUDD, "0")
        .med(Felt.BRUKERBETALING, "0")
        .med(Felt.RAMMETILSKUDD, "0");
  }
}
