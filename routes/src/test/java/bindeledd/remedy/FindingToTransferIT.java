package bindeledd.remedy;

import static bindeledd.connector.imdinett.ImdinettPeople.MUNICIPALITY;
import static bindeledd.connector.imdinett.ImdinettPeople.YUSUF;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.model.Change;
import bindeledd.model.DufNumber;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.Subject;
import bindeledd.report.Adapter;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole way: two systems disagree, a reconciliation finds it, a report tells of it, what would
 * be sent is looked at and sent, the other system takes it, and the next reconciliation closes the
 * finding.
 */
final class FindingToTransferIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TOLD = "2026-02-03";

  @TempDir Path folder;
  private CaseworkSandbox casework;
  private ImdinettSandbox imdinett;
  private Adapter adapter;

  @BeforeEach
  void open() throws IOException {
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    imdinett = new ImdinettSandbox();
    adapter =
        new Adapter(
            Files.createDirectories(folder.resolve("rapporter")),
            Map.of(
                "bindeledd.flows.poll-every",
                "100ms",
                "bindeledd.reconciliation.spill",
                folder.resolve("spill").toString(),
                "connectors.casework.url",
                casework.url().toString(),
                "connectors.casework.token",
                CaseworkSandbox.TOKEN,
                "connectors.imdinett.url",
                imdinett.url().toString(),
                "connectors.imdinett.key",
                ImdinettSandbox.KEY));
  }

  @AfterEach
  void close() {
    adapter.close();
    imdinett.close();
    casework.close();
  }

  @Test
  void whatIsFoundIsMendedAndIsNotFoundAgain() throws Exception {
    imdinett.tell(YUSUF);
    enter(ungraded());
    casework.hold(settled());
    await().atMost(SOON).until(() -> TOLD.equals(settledOn()) && nothingUnderway());

    // Somebody changes it by hand.
    imdinett.tell(settled("2026-03-09"));
    reconcile("DIFFERS", "OPENED");
    String finding =
        jdbc()
            .queryForObject("select id from finding where status <> 'RESOLVED'", UUID.class)
            .toString();

    JsonNode reports = Json.mapper().readTree(adapter.ask("/reports", Adapter.OTHER, "").body());
    assertThat(reports).hasSize(5);
    String report =
        reports.findValuesAsText("id").stream()
            .filter(id -> id.startsWith("avvik-"))
            .findFirst()
            .orElseThrow();
    assertThat(
            adapter
                .ask(
                    "/reports/" + report,
                    Adapter.OTHER,
                    "{\"format\":\"csv\",\"reason\":\"ukens avvik\"}")
                .body())
        .contains("Yusuf Prøvesen", finding, "Kan sendes på nytt", TOLD, "2026-03-09");

    assertThat(mend(finding, "--preview"))
        .startsWith("0 ")
        .contains("\"change\" : \"correction\"", "Mottakeren har posten fra før")
        .doesNotContain(YUSUF.duf(), "Yusuf");
    assertThat(settledOn()).isEqualTo("2026-03-09");
    assertThat(mend(finding)).startsWith("0 ").contains("\"sent\" : 1");
    await().atMost(SOON).until(() -> TOLD.equals(settledOn()) && nothingUnderway());
    assertThat(imdinett.heard()).hasSize(2);

    reconcile("DIFFERS", "RESOLVED");
    assertThat(mend(finding, "--preview")).contains("løst");
    assertThat(
            jdbc()
                .queryForList(
                    "select action from audit where action like 'FINDING_%' or action = 'REPORT_OPENED' order by seq",
                    String.class))
        .containsExactly("REPORT_OPENED", "FINDING_PREVIEWED", "FINDING_SENT", "FINDING_PREVIEWED");
  }

  /** Until a run after the latest words counts it so. */
  private void reconcile(String kind, String status) throws IOException, InterruptedException {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(300))
        .until(() -> run().toString().contains(counted(kind, status)));
  }

  private static String counted(String kind, String status) {
    return "{\"check\":\"R1\",\"kind\":\"" + kind + "\",\"status\":\"" + status + "\"";
  }

  private JsonNode run() throws IOException, InterruptedException {
    String path = "/reconciliation/" + MUNICIPALITY;
    assertThat(adapter.ask(path, Adapter.OTHER, "{}").statusCode()).isEqualTo(202);
    return await()
        .atMost(SOON)
        .until(
            () -> Json.mapper().readTree(adapter.ask(path, Adapter.OTHER, "").body()),
            it -> !it.path("state").asText().equals("RUNNING"));
  }

  private String mend(String finding, String... options) throws Exception {
    var arguments =
        new java.util.ArrayList<>(
            List.of(finding, "--reason", "ulik dato", "--port", adapter.port()));
    arguments.addAll(List.of(options));
    var bytes = new ByteArrayOutputStream();
    int code =
        MendTool.run(
            arguments.toArray(String[]::new), Adapter.OTHER, new PrintStream(bytes, true, UTF_8));
    return code + " " + bytes.toString(UTF_8);
  }

  /** The day IMDinett has. */
  private String settledOn() {
    return imdinett.known().stream()
        .filter(it -> YUSUF.duf().equals(it.duf()))
        .map(it -> String.valueOf(it.bosettingsdato()))
        .findFirst()
        .orElse("");
  }

  private boolean nothingUnderway() {
    Long underway =
        jdbc()
            .queryForObject(
                "select count(*) from delivery where state in ('DUE', 'SENT')", Long.class);
    return underway != null && underway == 0;
  }

  private JdbcTemplate jdbc() {
    return adapter.context.getBean(JdbcTemplate.class);
  }

  private void enter(Person person) {
    adapter
        .context
        .getBean(Ledger.class)
        .enter(
            new Intake(
                "folkeregister.person",
                null,
                List.of(new Intake.Admitted(person, List.of(), null)),
                List.of()));
  }

  private static Person ungraded() {
    var duf = new DufNumber(YUSUF.duf());
    var oslo = new Municipality(MUNICIPALITY);
    return new Person(
        new Header(
            oslo,
            Subject.of(duf),
            "freg-yusuf",
            1,
            Instant.parse("2026-01-06T08:00:00Z"),
            "",
            new Change.Registration()),
        List.of(new Person.HeldNumber(duf, true)),
        new Person.Name("Yusuf", null, "Prøvesen"),
        null,
        List.of(),
        new Person.Residence("bosatt", oslo, null, null),
        null,
        null,
        Grade.UNGRADED);
  }

  private static Sakspost settled() {
    return Sakspost.av(Sakstype.BOSETTING)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, "FLY-2")
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.DUF, YUSUF.duf())
        .med(Felt.BOSETTINGSSAK, YUSUF.sak())
        .med(Felt.DATO, TOLD);
  }

  private Bosettingsperson settled(String day) {
    Bosettingsperson now =
        imdinett.known().stream()
            .filter(it -> YUSUF.duf().equals(it.duf()))
            .findFirst()
            .orElseThrow();
    return new Bosettingsperson(
        0,
        now.sak(),
        now.personreferanse(),
        Long.toString(Long.parseLong(String.valueOf(now.versjon())) + 1),
        "2026-03-10T09:00:00+01:00",
        now.kommunenr(),
        now.status(),
        now.bosettingsmaate(),
        now.duf(),
        now.fnr(),
        now.fornavn(),
        now.mellomnavn(),
        now.etternavn(),
        now.foedselsdato(),
        now.rolle(),
        now.ensligMindreaarig(),
        now.utsoektDato(),
        now.planlagtDato(),
        day);
  }
}
