package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.nir.NirHeld;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.ledger.KillableServer;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three municipalities on one ledger, each with its own case system, its own NIR and its own login,
 * and persons whom all three know. One is frozen, one is taken over by another, and the adapter is
 * killed twice: nothing of one reaches another, and nothing is lost or doubled.
 */
final class SeveralMunicipalitiesIT {

  private static final Path FOLDER = Path.of("target", "several");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOST = "0301";
  private static final String FROZEN = "3201";
  private static final String LEAVING = "4645";
  private static final int RECORDS = 40;

  private static final List<Resident> PEOPLE =
      Resident.people(31, 12, LocalDate.of(2026, 1, 5), 30);
  private static final Map<String, CaseworkSandbox> CASEWORK = new LinkedHashMap<>();
  private static final Map<String, NirSandbox> NIR = new LinkedHashMap<>();
  private static final int PORT = Demo.freePort();
  private static KillableServer database;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    Unpacked.below(FOLDER);
    database = new KillableServer(FOLDER.resolve("data").toAbsolutePath());
    for (String number : List.of(HOST, FROZEN, LEAVING)) {
      CASEWORK.put(
          number,
          new CaseworkSandbox(FOLDER.resolve("utveksling-" + number))
              .expecting("sesam-fagsystem-" + number));
      var nir = new NirSandbox();
      PEOPLE.forEach(
          one ->
              nir.knows(
                  NirSandboxPerson.settledIn(
                      number, one.birthNumber().digits(), one.duf().digits())));
      NIR.put(number, nir);
    }
  }

  @AfterAll
  static void stop() {
    CASEWORK.values().forEach(CaseworkSandbox::close);
    NIR.values().forEach(NirSandbox::close);
    database.close();
  }

  @Test
  void keepsThemApartThroughFreezeAndMergerAndKills() throws Exception {
    NIR.get(LEAVING).stop();
    try (var adapter = new Adapter(settings(Map.of()), PORT, FOLDER.resolve("adapter.log"))) {
      adapter.awaitReady(Duration.ofMinutes(2));
      act(FROZEN, Map.of("command", "FREEZE", "reason", "flytter fagsystem"), 200);
      // Nothing of it may be out when another takes over: what may be, stays where it was sent
      // from.
      act(LEAVING, Map.of("command", "FREEZE", "reason", "slås sammen"), 200);
      CASEWORK.forEach((number, system) -> records(number, 0).forEach(system::hold));
      await().atMost(PATIENCE).until(() -> !NIR.get(HOST).registrations().isEmpty());
      adapter.kill();
      adapter.startAgain();
      adapter.awaitReady(Duration.ofMinutes(2));

      await().atMost(PATIENCE).untilAsserted(() -> assertThat(registered(HOST)).hasSize(RECORDS));
      await().atMost(PATIENCE).until(() -> waiting(FROZEN) == RECORDS);
      await().atMost(PATIENCE).until(() -> waiting(LEAVING) == RECORDS);
      assertThat(NIR.get(FROZEN).registrations()).isEmpty();
      assertFrozen(adapter.health());
      adapter.kill();
    }

    String today = LocalDate.now(ZoneId.of("Europe/Oslo")).toString();
    var merger =
        Map.of(
            "municipalities." + LEAVING + ".becomes.number", HOST,
            "municipalities." + LEAVING + ".becomes.on", today);
    try (var adapter = new Adapter(settings(merger), PORT, FOLDER.resolve("adapter.log"))) {
      adapter.awaitReady(Duration.ofMinutes(2));
      // The case system of the one that took over exports what it got from the other once more.
      records(LEAVING, 0).forEach(post -> CASEWORK.get(HOST).hold(post.med(Felt.KOMMUNENR, HOST)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(registered(HOST)).hasSize(2 * RECORDS));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(answered(HOST)).hasSizeGreaterThanOrEqualTo(2 * RECORDS));
      await().atMost(PATIENCE).until(() -> waiting(LEAVING) == 0);

      act(FROZEN, Map.of("command", "RELEASE", "reason", "flyttet", "perMinute", "1200"), 200);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(registered(FROZEN)).hasSize(RECORDS));
    }
    assertApart();
    assertOrder();
    String kept =
        "select count(*) from bindeledd.entry where kind = 'education-background' and municipality = ";
    assertThat(ask(kept + "'4645'")).as("keep the number they came under").isEqualTo(RECORDS);
    assertThat(
            ask(
                kept
                    + "'4645' and owner <> (select key from bindeledd.municipality where number = '0301')"))
        .as("have another owner")
        .isZero();
    assertThat(
            ask(
                "select count(*) from bindeledd.audit where action in ('freeze', 'release', 'took over')"))
        .isGreaterThanOrEqualTo(3);
  }

  private static void assertApart() {
    assertThat(NIR.get(LEAVING).registrations()).isEmpty();
    assertThat(registered(HOST)).hasSize(2 * RECORDS).doesNotHaveDuplicates();
    assertThat(registered(HOST)).allMatch(it -> it.startsWith(HOST) || it.startsWith(LEAVING));
    assertThat(registered(FROZEN)).allMatch(it -> it.startsWith(FROZEN));
    NIR.forEach(
        (number, nir) -> {
          assertThat(nir.registrations()).allMatch(it -> it.municipality().equals(number));
          assertThat(nir.effectsByMessage()).allSatisfy((_, times) -> assertThat(times).isOne());
          assertThat(CASEWORK.get(number).conflicts()).isZero();
        });
    assertThat(answered(FROZEN)).allMatch(it -> it.startsWith(FROZEN));
    assertThat(answered(LEAVING)).allMatch(it -> it.startsWith(LEAVING));
    assertThat(answered(HOST)).noneMatch(it -> it.startsWith(FROZEN));
  }

  /** Of one person one municipality's records come in the order they were registered. */
  private static void assertOrder() {
    for (NirSandbox nir : NIR.values()) {
      Map<String, List<Integer>> order = new LinkedHashMap<>();
      for (var effect : nir.effectsInOrder()) {
        String[] name = effect.localReference().split("-", -1);
        order
            .computeIfAbsent(name[0] + name[1], _ -> new ArrayList<>())
            .add(Integer.parseInt(name[2]));
      }
      assertThat(order).allSatisfy((_, numbers) -> assertThat(numbers).isSorted());
    }
  }

  private static void assertFrozen(JsonNode health) {
    JsonNode route =
        health
            .path("components")
            .path("routes")
            .path("components")
            .path(FROZEN)
            .path("components")
            .path("programme-to-nir");
    assertThat(route.path("status").asText()).isEqualTo("FROZEN");
    assertThat(route.path("details").path("frozen").path("reason").asText())
        .isEqualTo("flytter fagsystem");
    assertThat(route.path("details").path("frozen").path("actor").asText()).isEqualTo("operator");
  }

  private static List<Sakspost> records(String number, int from) {
    return IntStream.range(from, from + RECORDS)
        .mapToObj(
            no -> {
              Resident one = PEOPLE.get(no % PEOPLE.size());
              return CaseFile.educationOf(one, LocalDate.of(2026, 7, 1), "x")
                  .med(Felt.KOMMUNENR, number)
                  .uten(Felt.DNR)
                  .med(Felt.FNR, one.birthNumber().digits())
                  .med(Felt.LOKAL_REFERANSE, "%s-p%02d-%03d".formatted(number, one.no(), no));
            })
        .toList();
  }

  private static List<String> registered(String number) {
    return NIR.get(number).registrations().stream().map(NirHeld::localReference).toList();
  }

  private static List<String> answered(String number) {
    return CASEWORK.get(number).receipts().stream()
        .filter(it -> it.status() == Kvittering.Status.GODTATT)
        .map(Kvittering::lokalReferanse)
        .toList();
  }

  private long waiting(String number) throws Exception {
    long waiting = 0;
    for (JsonNode route : flows().path(number).path("waiting")) {
      if (route.path("route").asText().equals("programme-to-nir")) {
        waiting += route.path("due").asLong() + route.path("sent").asLong();
      }
    }
    return waiting;
  }

  private JsonNode flows() throws Exception {
    return JSON.readTree(
        http.send(request("").GET().build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private void act(String number, Map<String, String> command, int status) throws Exception {
    var body = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(command));
    var request =
        request("/" + number).header("Content-Type", "application/json").POST(body).build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + PORT + "/actuator/flows" + path));
  }

  private static long ask(String sql) throws Exception {
    try (var connection =
            DriverManager.getConnection(database.url("postgres"), database.username(), "");
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Map<String, String> settings(Map<String, String> more) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url("postgres"));
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.database.directory", FOLDER.resolve("unused").toString());
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("bindeledd.flows.wake-at-most", "500ms");
    settings.put("bindeledd.flows.retry-first", "200ms");
    settings.put("bindeledd.flows.retry-most", "2s");
    settings.put("bindeledd.flows.lease", "10s");
    settings.put("bindeledd.guard.all.breaker-wait", "500ms");
    settings.put("bindeledd.guard.all.time-limit", "5s");
    settings.put("connectors.nir.timeout", "2s");
    CASEWORK.forEach(
        (number, system) -> {
          String own = "municipalities." + number + ".connectors.";
          settings.put(own + "casework.url", system.url().toString());
          settings.put(own + "casework.token", "sesam-fagsystem-" + number);
          settings.put(own + "nir.url", NIR.get(number).url().toString());
          settings.put(own + "nir.municipality", number);
        });
    settings.putAll(more);
    return settings;
  }
}
