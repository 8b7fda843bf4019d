package bindeledd.municipality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.nir.NirSandbox;
import bindeledd.connector.nir.NirSandboxPerson;
import bindeledd.demo.Adapter;
import bindeledd.demo.CaseFile;
import bindeledd.demo.Resident;
import bindeledd.demo.Unpacked;
import bindeledd.ledger.KillableServer;
import bindeledd.schema.casework.Felt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What operators with tokens may see and do, over HTTP and by {@code ./bindeledd freeze}, {@code
 * release} and {@code assign}: each its own municipalities and no other's, and all of it on record.
 */
final class OperatorsIT {

  private static final Path FOLDER = Path.of("target", "operators");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ALL = "drift-som-ser-alle-kommunene";
  private static final String SOME = "moere-som-ser-bare-sine-egne";
  private static final String OTHERS = "0301";
  private static final String SPLIT = "1507";
  private static final String HEIR = "1508";

  private static final Resident PERSON =
      Resident.people(5, 1, LocalDate.of(2026, 1, 5), 30).getFirst();

  private static KillableServer database;
  private static CaseworkSandbox casework;
  private static NirSandbox nir;
  private static int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    Unpacked.below(FOLDER);
    database = new KillableServer(FOLDER.resolve("data").toAbsolutePath());
    casework = new CaseworkSandbox(FOLDER.resolve("utveksling"));
    nir = new NirSandbox();
    nir.knows(
        NirSandboxPerson.settledIn(HEIR, PERSON.birthNumber().digits(), PERSON.duf().digits()));
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @AfterAll
  static void stop() {
    casework.close();
    nir.close();
    database.close();
  }

  @Test
  void seeAndDoWhatTheyMayAndNoMore() throws Exception {
    try (var adapter = new Adapter(settings(Map.of()), port, FOLDER.resolve("adapter.log"))) {
      adapter.awaitReady(Duration.ofMinutes(2));
      nobodyWithoutAToken();
      eachItsOwn();

      assertThat(order(SOME, "freeze", OTHERS, "--reason", "ikke min")).startsWith("1 403");
      assertThat(order(SOME, "freeze", SPLIT, "--reason", "deles")).startsWith("0 200");
      assertThat(frozen(OTHERS)).isEmpty();
      assertThat(frozen(SPLIT)).containsExactly("moere: deles");
      casework.hold(
          CaseFile.educationOf(PERSON, LocalDate.of(2026, 7, 1), "x")
              .med(Felt.KOMMUNENR, SPLIT)
              .uten(Felt.DNR)
              .med(Felt.FNR, PERSON.birthNumber().digits()));
      await().atMost(PATIENCE).until(() -> waiting(SPLIT) == 1);
    }
    String today = LocalDate.now(ZoneId.of("Europe/Oslo")).toString();
    var split =
        Map.of(
            "municipalities." + SPLIT + ".splits.into",
            HEIR + "," + OTHERS,
            "municipalities." + SPLIT + ".splits.on",
            today);
    try (var adapter = new Adapter(settings(split), port, FOLDER.resolve("adapter.log"))) {
      adapter.awaitReady(Duration.ofMinutes(2));
      await().atMost(PATIENCE).until(() -> flows(SPLIT).path("parked").size() == 1);
      String delivery = flows(SPLIT).path("parked").path(0).path("delivery").asText();

      assertThat(assign(SOME, delivery, OTHERS)).startsWith("1 403");
      assertThat(nir.registrations()).isEmpty();
      assertThat(assign(SOME, delivery, HEIR)).startsWith("0 200");
      assertThat(assign(SOME, delivery, HEIR)).as("once").startsWith("1 409");
      await().atMost(PATIENCE).until(() -> nir.registrations().size() == 1);
      assertThat(nir.registrations().getFirst().municipality()).isEqualTo(HEIR);

      assertThat(order(SOME, "release", SPLIT, "--reason", "delt")).startsWith("0 200");
      assertThat(frozen(SPLIT)).isEmpty();
    }
    assertThat(audit())
        .containsSubsequence(
            "moere freeze 1507: deles",
            "moere assigned: bor der 1508 from 1507: 1 persons, 1 deliveries",
            "moere release 1507 at 600 a minute: delt")
        .noneMatch(line -> line.contains("ikke min"));
  }

  private void nobodyWithoutAToken() throws Exception {
    for (String path : List.of("flows", "flows/" + SPLIT, "population", "health", "prometheus")) {
      assertThat(get("", path).statusCode()).as(path).isEqualTo(401);
      assertThat(get("en-som-ikke-er-noens-token", path).statusCode()).as(path).isEqualTo(401);
    }
    assertThat(order("", "freeze", SPLIT, "--reason", "hvem som helst")).startsWith("1 401");
    assertThat(post("", "population/" + SPLIT)).isEqualTo(401);
    assertThat(get("", "health/readiness").statusCode()).as("a probe").isEqualTo(200);
  }

  private void eachItsOwn() throws Exception {
    for (String path : List.of("flows", "population")) {
      assertThat(JSON.readTree(get(SOME, path).body()).fieldNames())
          .toIterable()
          .containsExactly(SPLIT, HEIR);
      assertThat(JSON.readTree(get(ALL, path).body()).fieldNames())
          .toIterable()
          .containsExactly(OTHERS, SPLIT, HEIR);
      assertThat(get(SOME, path + "/" + SPLIT).statusCode()).isEqualTo(200);
      assertThat(get(SOME, path + "/" + OTHERS).statusCode()).isEqualTo(403);
      assertThat(get(SOME, path + "/9999").statusCode()).as("nor is it told").isEqualTo(403);
      assertThat(get(ALL, path + "/9999").statusCode()).isEqualTo(404);
    }
    assertThat(get(SOME, "prometheus").statusCode()).isEqualTo(403);
    assertThat(get(ALL, "prometheus").statusCode()).isEqualTo(200);
    assertThat(post(SOME, "population/" + OTHERS)).isEqualTo(403);
    assertThat(post(SOME, "population/" + SPLIT)).isEqualTo(200);
    assertThat(post(ALL, "population")).as("of which one?").isEqualTo(400);
  }

  private String assign(String token, String delivery, String to) throws Exception {
    return order(token, "assign", SPLIT, "--delivery", delivery, "--to", to, "--reason", "bor der");
  }

  /** What the command ends with and prints. */
  private static String order(String token, String... words) throws Exception {
    var out = new ByteArrayOutputStream();
    var all =
        Stream.concat(Stream.of(words), Stream.of("--port", Integer.toString(port)))
            .toArray(String[]::new);
    int end = Order.run(all, token, new PrintStream(out, true, UTF_8));
    return end + " " + out.toString(UTF_8);
  }

  private HttpResponse<String> get(String token, String path)
      throws IOException, InterruptedException {
    return http.send(request(token, path).build(), BodyHandlers.ofString());
  }

  private int post(String token, String path) throws IOException, InterruptedException {
    return http.send(
            request(token, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpRequest.Builder request(String token, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode flows(String number) throws Exception {
    return JSON.readTree(get(ALL, "flows/" + number).body());
  }

  private long waiting(String number) throws Exception {
    long waiting = 0;
    for (JsonNode route : flows(number).path("waiting")) {
      waiting +=
          route.path("route").asText().equals("programme-to-nir") ? route.path("due").asLong() : 0;
    }
    return waiting;
  }

  /** Who has frozen it, and why, as health has it. */
  private List<String> frozen(String number) throws Exception {
    var frozen = new ArrayList<String>();
    JsonNode route =
        JSON.readTree(get(ALL, "health").body())
            .at("/components/routes/components/%s/components/programme-to-nir".formatted(number));
    // One that was split has the status all the same: what is left of it waits for a person.
    JsonNode who = route.at("/details/frozen");
    if (!who.isMissingNode()) {
      assertThat(route.path("status").asText()).isEqualTo("FROZEN");
      frozen.add(who.path("actor").asText() + ": " + who.path("reason").asText());
    }
    return frozen;
  }

  private static List<String> audit() throws Exception {
    var lines = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(database.url("postgres"), database.username(), "");
        var row =
            connection
                .createStatement()
                .executeQuery(
                    "select actor || ' ' || action || coalesce(' ' || detail, '')"
                        + " from bindeledd.audit where actor = 'moere' order by seq")) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    }
    return lines;
  }

  private static Map<String, String> settings(Map<String, String> more) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url("postgres"));
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("bindeledd.flows.wake-at-most", "500ms");
    settings.put("bindeledd.operators.drift.token", ALL);
    settings.put("bindeledd.operators.moere.token", SOME);
    settings.put("bindeledd.operators.moere.municipalities", SPLIT + "," + HEIR);
    settings.put("municipalities." + OTHERS + ".from", "2020-01-01");
    String own = "municipalities." + SPLIT + ".connectors.";
    settings.put(own + "casework.url", casework.url().toString());
    settings.put(own + "casework.token", CaseworkSandbox.TOKEN);
    for (String number : List.of(SPLIT, HEIR)) {
      settings.put("municipalities." + number + ".connectors.nir.url", nir.url().toString());
      settings.put("municipalities." + number + ".connectors.nir.municipality", number);
    }
    settings.putAll(more);
    return settings;
  }
}
