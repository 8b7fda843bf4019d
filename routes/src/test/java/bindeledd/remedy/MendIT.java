package bindeledd.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Json;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Found;
import bindeledd.report.Adapter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A finding is mended by a record that goes the way of every other, once however often it is asked.
 */
final class MendIT {

  private static final Municipality OSLO = new Municipality("0301");

  @TempDir Path folder;
  private final InAList book = new InAList();
  private final NationalNumber amina = new SyntheticNumbers(61).birthNumber();
  private Adapter adapter;
  private JdbcTemplate jdbc;
  private UUID person;

  @BeforeEach
  void open() {
    adapter = new Adapter(folder, book);
    jdbc = adapter.context.getBean(JdbcTemplate.class);
    enter("casework.records", settled());
    enter("folkeregister.person", told(Grade.UNGRADED, 1));
    person = jdbc.queryForObject("select person from entry where reference = 'FLY-1'", UUID.class);
  }

  @AfterEach
  void close() {
    adapter.close();
  }

  @Test
  void goesOnceMoreAndOnlyOnce() throws IOException, InterruptedException {
    UUID finding = found(Difference.Kind.DIFFERS, again(), Grade.UNGRADED, "settlement-date");

    // What is on its way comes by itself.
    assertThat(preview(finding).get("underway").asBoolean()).isTrue();
    assertThat(send(finding).statusCode()).isEqualTo(409);
    assertThat(deliveries("FLY-1")).isEqualTo(1);

    arrived("FLY-1");
    JsonNode before = preview(finding);
    assertThat(before.get("alreadyThere").asBoolean()).isTrue();
    assertThat(before.get("change").asText()).isEqualTo("correction");
    assertThat(before.get("flow").asText()).isEqualTo("settlement-to-imdinett");
    assertThat(before.get("content").get("settledOn").asText()).isEqualTo("2026-01-05");
    assertThat(before.toString()).doesNotContain(amina.digits());
    assertThat(before.get("sends").asBoolean()).isTrue();

    assertThat(send(finding).body()).contains("\"sent\":1");
    assertThat(deliveries("FLY-1")).isEqualTo(2);
    assertThat(send(finding).statusCode()).isEqualTo(409);
    arrived("FLY-1");
    // Nothing has been found since: it is the same sending.
    assertThat(send(finding).body()).contains("\"sent\":0");
    assertThat(deliveries("FLY-1")).isEqualTo(2);
    assertThat(audited("FINDING_SENT")).hasSize(2).allMatch(it -> it.contains("rettes opp"));
    assertThat(audited("FINDING_PREVIEWED")).hasSize(2);
  }

  @Test
  void whatMayHaveArrivedIsFoundOutAboutFirst() throws IOException, InterruptedException {
    UUID finding = found(Difference.Kind.MISSING, again(), Grade.UNGRADED, "settlement-date");
    jdbc.update("update delivery set state = 'PARKED', uncertain = true where reference = 'FLY-1'");

    assertThat(preview(finding).get("unknownOutcome").asBoolean()).isTrue();
    assertThat(send(finding).statusCode()).isEqualTo(409);

    jdbc.update("update delivery set uncertain = false where reference = 'FLY-1'");
    assertThat(send(finding).body()).contains("\"sent\":1");
  }

  @Test
  void newerWordsAreReconciledFirst() throws IOException, InterruptedException {
    UUID finding = found(Difference.Kind.DIFFERS, again(), Grade.UNGRADED, "settlement-date");
    arrived("FLY-1");
    book.all.replaceAll(it -> seen(it, Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(preview(finding).get("superseded").asBoolean()).isTrue();
    assertThat(send(finding).statusCode()).isEqualTo(409);
  }

  @Test
  void makesOneChangeRequestOfAFinding() throws IOException, InterruptedException {
    UUID finding =
        found(
            Difference.Kind.MISSING,
            new Difference.Remedy(
                Difference.Remedy.Type.CHANGE_REQUEST, Side.TILSKUDD, "grant-change-request", ""),
            Grade.UNGRADED,
            "AR-2|2026");

    JsonNode before = preview(finding);
    assertThat(before.get("flow").asText()).isEqualTo("change-request-to-tilskudd");
    assertThat(before.get("content").get("expected").get("code").asText()).isEqualTo("AR-2");
    assertThat(before.get("sends").asBoolean()).as(before.get("notes").toString()).isTrue();
    assertThat(send(finding).body()).contains("\"sent\":1");
    send(finding);
    arrived("AVVIK-" + finding);
    assertThat(send(finding).statusCode()).isEqualTo(409);
    book.all.replaceAll(it -> seen(it, Instant.now()));
    assertThat(send(finding).statusCode()).isEqualTo(409);

    assertThat(deliveries("AVVIK-" + finding)).isEqualTo(1);
  }

  @Test
  void ofSomebodyProtectedOnlyThoseEntitledHear() throws IOException, InterruptedException {
    UUID finding = found(Difference.Kind.MISSING, again(), Grade.UNGRADED, "settlement-date");
    UUID never = UUID.randomUUID();
    enter("folkeregister.person", told(Grade.CONFIDENTIAL, 2));

    for (String path : List.of("/findings/0301/", "/findings/")) {
      String body = path.endsWith("1/") ? "" : "{\"command\":\"PREVIEW\",\"reason\":\"x\"}";
      var hidden = adapter.ask(path + finding, Adapter.OTHER, body);
      var missing = adapter.ask(path + never, Adapter.OTHER, body);
      assertThat(hidden.statusCode()).isEqualTo(404);
      assertThat(hidden.body()).isEqualTo(missing.body());
    }
    assertThat(adapter.ask("/findings/0301", Adapter.OTHER, "").body()).isEqualTo("[]");
    assertThat(adapter.ask("/findings/0301", Adapter.ENTITLED, "").body())
        .contains(finding.toString());
    assertThat(adapter.ask("/findings/" + finding, Adapter.ENTITLED, wish("PREVIEW")).body())
        .contains("\"shielded\":true");
  }

  @Test
  void theCommandSaysWhatWouldBeSent() throws IOException, InterruptedException {
    UUID finding = found(Difference.Kind.MISSING, again(), Grade.UNGRADED, "settlement-date");
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    String port = adapter.port();

    assertThat(
            MendTool.run(
                new String[] {finding.toString(), "--reason", "se", "--preview", "--port", port},
                Adapter.OTHER,
                out))
        .isZero();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("allerede på vei");
    assertThat(MendTool.run(new String[] {finding.toString()}, Adapter.OTHER, out)).isEqualTo(2);
    assertThat(
            MendTool.run(
                new String[] {
                  finding.toString(),
                  "--reason",
                  "venter",
                  "--accept-until",
                  "2026-12-31",
                  "--port",
                  port
                },
                Adapter.OTHER,
                out))
        .isZero();
    assertThat(book.accepted).containsExactly("ola venter 2026-12-31");
  }

  private static Difference.Remedy again() {
    return new Difference.Remedy(
        Difference.Remedy.Type.SEND_AGAIN, Side.CASEWORK, "settlement-date", "FLY-1");
  }

  private UUID found(Difference.Kind kind, Difference.Remedy remedy, Grade grade, String about) {
    UUID id = UUID.randomUUID();
    book.all.add(
        new Found(
            id,
            1,
            person,
            grade,
            new Difference(
                Check.values()[0],
                kind,
                Difference.Severity.CRITICAL,
                about,
                "Det mangler en linje.",
                "Send en endringsforespørsel.",
                null,
                LocalDate.of(2026, 12, 31),
                100L,
                List.of(),
                remedy),
            Found.Status.OPENED,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.now().plusSeconds(60),
            null));
    return id;
  }

  private static Found seen(Found found, Instant last) {
    return new Found(
        found.id(),
        found.owner(),
        found.person(),
        found.grade(),
        found.difference(),
        found.status(),
        found.firstSeen(),
        last,
        found.accepted());
  }

  private void enter(String source, Fact fact) {
    adapter
        .context
        .getBean(Ledger.class)
        .enter(
            new Intake(
                source, null, List.of(new Intake.Admitted(fact, List.of(), null)), List.of()));
  }

  private SettlementDate settled() {
    return new SettlementDate(header("FLY-1", 1), "sak", LocalDate.of(2026, 1, 5));
  }

  private Person told(Grade grade, long version) {
    return new Person(
        header("freg-amina", version),
        List.of(new Person.HeldNumber(amina, true)),
        new Person.Name("Amina", null, "Prøvesen"),
        null,
        List.of(),
        new Person.Residence("bosatt", OSLO, null, null),
        null,
        null,
        grade);
  }

  private Header header(String reference, long version) {
    return new Header(
        OSLO,
        Subject.of(amina),
        reference,
        version,
        Instant.parse("2026-01-06T08:00:00Z").plusSeconds(version),
        "",
        new Change.Registration());
  }

  /** As if the receiver had taken it. */
  private void arrived(String reference) {
    jdbc.update(
        "update delivery set state = 'SETTLED', head = false, receiver_reference = 'R-1',"
            + " closed_at = now() where reference = ?",
        reference);
  }

  private long deliveries(String reference) {
    return jdbc.queryForObject(
        "select count(*) from delivery where reference = ? and route not like 'receipt%'",
        Long.class, reference);
  }

  private List<String> audited(String action) {
    return jdbc.queryForList("select detail from audit where action = ?", String.class, action);
  }

  private static String wish(String command) {
    return "{\"command\":\"" + command + "\",\"reason\":\"rettes opp\"}";
  }

  private JsonNode preview(UUID finding) throws IOException, InterruptedException {
    var answer = adapter.ask("/findings/" + finding, Adapter.OTHER, wish("PREVIEW"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode previews = Json.mapper().readTree(answer.body());
    assertThat(previews).hasSize(1);
    return previews.get(0);
  }

  private HttpResponse<String> send(UUID finding) throws IOException, InterruptedException {
    return adapter.ask("/findings/" + finding, Adapter.OTHER, wish("SEND"));
  }

  /** Findings that lie in a list. */
  private static final class InAList implements FindingBook {
    final List<Found> all = new ArrayList<>();
    final List<String> accepted = new ArrayList<>();

    @Override
    public void open(Order order, Consumer<Found> to) {
      all.forEach(to);
    }

    @Override
    public Optional<Found> one(UUID id) {
      return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public boolean accept(UUID id, String actor, String reason, LocalDate until) {
      return accepted.add(actor + " " + reason + " " + until);
    }

    @Override
    public List<Day> overTime(LocalDate since) {
      return List.of();
    }
  }
}
