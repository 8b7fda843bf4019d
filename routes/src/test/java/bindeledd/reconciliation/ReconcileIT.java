package bindeledd.reconciliation;

import static bindeledd.connector.imdinett.ImdinettPeople.AMINA;
import static bindeledd.connector.imdinett.ImdinettPeople.MUNICIPALITY;
import static bindeledd.connector.imdinett.ImdinettPeople.YUSUF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.ledger.Servers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A municipality reconciled by the whole adapter, by hand and by the clock. */
final class ReconcileIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  @TempDir Path folder;
  private CaseworkSandbox casework;
  private ImdinettSandbox imdinett;
  private NirSandbox nir;
  private ConfigurableApplicationContext adapter;

  @BeforeEach
  void open() throws Exception {
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    imdinett = new ImdinettSandbox();
    nir = new NirSandbox();
    adapter =
        new SpringApplicationBuilder(Application.class)
            .run(
                settings().entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
    imdinett.tell(YUSUF);
    await().atMost(SOON).until(() -> count("entry where kind = 'settlement'") == 1);
    nir.knows(NirSandboxPerson.settledIn(MUNICIPALITY, AMINA.duf()));
    casework.hold(day(AMINA, "FLY-1", "2026-01-02"));
    casework.hold(day(YUSUF, "FLY-2", "2026-02-03"));
    await()
        .atMost(SOON)
        .until(
            () ->
                count("entry where kind = 'settlement-date'") == 2
                    && count("entry where kind = 'settlement'") == 2
                    && count("delivery where state in ('DUE', 'SENT')") == 0);
    // IMDinett knew nothing of Amina when her day was told, so it has none of hers.
    imdinett.tell(AMINA);
    await()
        .atMost(SOON)
        .until(
            () ->
                count("entry where kind = 'settlement'") == 3
                    && count("delivery where state in ('DUE', 'SENT')") == 0
                    && count("cursor where ended_at > now() - interval '1 hour'") >= 2);
  }

  @AfterEach
  void close() {
    adapter.close();
    nir.close();
    imdinett.close();
    casework.close();
  }

  private Map<String, String> settings() {
    var database = Servers.fresh();
    var settings = new LinkedHashMap<String, String>();
    settings.put("server.port", "0");
    settings.put("bindeledd.municipality", MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url());
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.database.directory", folder.resolve("data").toString());
    settings.put("bindeledd.flows.poll-every", "100ms");
    settings.put("bindeledd.reconciliation.spill", folder.resolve("spill").toString());
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.imdinett.url", imdinett.url().toString());
    settings.put("connectors.imdinett.key", ImdinettSandbox.KEY);
    settings.put("connectors.nir.url", nir.url().toString());
    settings.put("connectors.nir.municipality", MUNICIPALITY);
    return settings;
  }

  private static Sakspost day(Bosettingsperson person, String reference, String day) {
    return Sakspost.av(Sakstype.BOSETTING)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, reference)
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.DUF, person.duf())
        .med(Felt.BOSETTINGSSAK, person.sak())
        .med(Felt.DATO, day);
  }

  private long count(String from) {
    Long count = jdbc().queryForObject("select count(*) from " + from, Long.class);
    return count == null ? 0 : count;
  }

  private JdbcTemplate jdbc() {
    return adapter.getBean(JdbcTemplate.class);
  }

  /** How {@code ./bindeledd reconcile} ended, and what it printed. */
  private record Said(int code, String text) {}

  private Said reconcile(String in, String... options) throws Exception {
    String[] arguments =
        Stream.concat(
                Stream.of("--port", adapter.getEnvironment().getProperty("local.server.port")),
                Stream.of(options))
            .toArray(String[]::new);
    var bytes = new ByteArrayOutputStream();
    int code =
        ReconcileTool.run(
            arguments,
            "",
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(bytes, true, UTF_8));
    return new Said(code, bytes.toString(UTF_8));
  }

  @Test
  void findsWhatOneSystemHasAndAnotherHasNot() throws Exception {
    Said all = reconcile("", "--municipality", MUNICIPALITY);
    assertThat(all.text()).contains("Fullstendig: 2 personer").doesNotContain(AMINA.duf());
    assertThat(all.text()).containsPattern("R1 +MISSING +OPENED +1");
    assertThat(all.code()).isZero();

    Said one = reconcile(AMINA.duf() + "\n", "--municipality", MUNICIPALITY, "--person", "-");
    assertThat(one.text()).contains("Fullstendig: 1 personer");
    assertThat(one.text()).containsPattern("R1 +MISSING +SEEN_AGAIN +1");

    Said rule = reconcile("", "--municipality", MUNICIPALITY, "--rule", "R2");
    assertThat(rule.text()).containsPattern("R1 +MISSING +SEEN_AGAIN +1");
    assertThat(count("reconciliation where checks = 'R2'")).isOne();

    assertThat(reconcile("", "--municipality", "4602").code()).isOne();
    assertThat(reconcile("", "--municipality", MUNICIPALITY, "--rule", "R99").text())
        .startsWith("400");
    assertThat(reconcile("", "--municipality", MUNICIPALITY, "--person", "12345678901").text())
        .startsWith("404");
    assertThat(reconcile("", "--municipality", "Oslo").code()).isEqualTo(2);
  }

  @Test
  void aRegisterThatIsDownMakesTheRunIncompleteAndClosesNothing() throws Exception {
    assertThat(reconcile("", "--municipality", MUNICIPALITY).code()).isZero();
    nir.stop();

    Said said = reconcile("", "--municipality", MUNICIPALITY);

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.text())
        .contains("Ufullstendig: 2 personer")
        .contains("NIR: NIR svarte ikke om alle");
    assertThat(said.text()).containsPattern("R1 +MISSING +SEEN_AGAIN +1");
    assertThat(count("finding where status = 'RESOLVED'")).isZero();
    assertThat(adapter.getBean(ReconciliationHealth.class).health().getStatus())
        .isEqualTo(Status.UP);

    jdbc().update("update reconciliation set ended_at = now() - interval '7 days'");
    assertThat(adapter.getBean(ReconciliationHealth.class).health().getStatus().getCode())
        .isEqualTo("DEGRADED");
  }

  @Test
  void beginsByItselfOnTheNextWorkingDayAndWhenItIsDue() throws Exception {
    var next =
        jdbc()
            .queryForObject(
                "select execution_time from scheduled_tasks where task_name = ?",
                OffsetDateTime.class,
                "reconciliation-" + MUNICIPALITY);
    assertThat(next).isNotNull();
    var there = next.atZoneSameInstant(NORWAY);
    assertThat(there.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    assertThat(there.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(there.toInstant()).isAfter(java.time.Instant.now());

    var schedule = adapter.getBean(ReconciliationSchedule.class);
    schedule.stop();
    jdbc()
        .update(
            "update scheduled_tasks set execution_time = now() - interval '1 hour' where task_name = ?",
            "reconciliation-" + MUNICIPALITY);
    schedule.start();

    await()
        .atMost(SOON)
        .until(() -> count("reconciliation where actor = 'schedule' and state = 'COMPLETE'") == 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                count(
                        "scheduled_tasks where task_name = 'reconciliation-"
                            + MUNICIPALITY
                            + "' and execution_time > now()")
                    == 1);
  }
}
