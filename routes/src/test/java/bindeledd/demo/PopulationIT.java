package bindeledd.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.folkeregister.FolkeregisterSandbox;
import bindeledd.connector.folkeregister.Population;
import bindeledd.ledger.KillableServer;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged adapter and a population register that tells of all of Norway: what it looks up, how
 * much memory that takes, who comes first, and how it begins anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PopulationIT {

  private static final Path FOLDER = Path.of("target", "population");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final LocalDate SINCE = LocalDate.of(2025, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String HERE = "0301";
  private static final String CLIENT = "bindeledd-test";
  private static final String KEY = "nokkel-1";

  /** Those known here, those of them who live elsewhere, and residents nobody knows. */
  private static final int KNOWN = 250;

  private static final int ELSEWHERE = 50;
  private static final int STRANGERS = 150;

  private static final List<String> known = new ArrayList<>();
  private static final List<String> strangers = new ArrayList<>();
  private static KillableServer database;
  private static MaskinportenSandbox maskinporten;
  private static FolkeregisterSandbox register;
  private static CaseworkSandbox casework;
  private static Adapter adapter;

  @BeforeAll
  static void start() throws Exception {
    Unpacked.below(FOLDER);
    database = new KillableServer(FOLDER.resolve("data").toAbsolutePath());
    maskinporten = MaskinportenSandbox.start(Clock.systemUTC());
    Files.writeString(
        FOLDER.resolve("maskinporten.pem"),
        maskinporten.enrols(CLIENT, KEY, "folkeregister:deling/offentligmedhjemmel"));
    register =
        new FolkeregisterSandbox(0, PopulationIT::inhabitants)
            .trusting(token -> maskinporten.granted(token).isPresent());
    casework = new CaseworkSandbox();
    adapter = new Adapter(settings(), Demo.freePort(), FOLDER.resolve("adapter.log"));
    adapter.awaitReady(Duration.ofMinutes(2));
    for (String number : known) {
      casework.hold(participant(number));
    }
    await().atMost(PATIENCE).until(() -> toldOf(_ -> true).size() == KNOWN);
  }

  @AfterAll
  static void stop() throws Exception {
    adapter.close();
    casework.close();
    register.close();
    maskinporten.close();
    database.close();
  }

  private static void inhabitants(Population population) {
    var numbers = new SyntheticNumbers(2027);
    for (int i = 0; i < KNOWN + STRANGERS; i++) {
      var number = numbers.birthNumber().digits();
      population.wasSettled(
          new Population.Newcomer(
              "SELAM",
              "PRØVESEN",
              LocalDate.of(1990, 4, 5),
              "ERI",
              List.of(numbers.dufNumber().digits()),
              numbers.dNumber().digits()),
          number,
          i < ELSEWHERE ? "4601" : HERE,
          SINCE);
      (i < KNOWN ? known : strangers).add(number);
    }
  }

  @Test
  @Order(1)
  void theBaselineLooksUpThoseKnownAndNobodyElse() {
    await().atMost(PATIENCE).until(() -> stands("folkeregister.extract").startsWith("done seq="));

    assertThat(known).allMatch(register::hasLookedUp);
    assertThat(strangers).noneMatch(register::hasLookedUp);
  }

  @Test
  @Order(2)
  void aFloodAboutOthersTakesNeitherMemoryNorLookUps() throws Exception {
    register.population().restOfNorway(50_000);
    awaitTheEndOfTheFeeds();
    long memory = adapter.residentMiB();
    long lookedUp = register.lookedUp();

    for (String number : known.subList(100, 140)) {
      register.population().restOfNorway(5_000);
      register.population().isMended(number, TODAY);
    }
    awaitTheEndOfTheFeeds();

    System.out.printf(
        "200 000 events, 40 about those known: %d looked up, %d MiB resident before and %d after%n",
        register.lookedUp() - lookedUp, memory, adapter.residentMiB());
    assertThat(register.lookedUp() - lookedUp).isBetween(40L, 80L);
    assertThat(strangers).noneMatch(register::hasLookedUp);
    assertThat(adapter.residentMiB() - memory)
        .as("MiB more for 200 000 events, which are more than the heap can hold")
        .isLessThan(64);
  }

  @Test
  @Order(3)
  void protectionComesBeforeTenThousandOthersOnTheSamePages() throws Exception {
    var protectedNow = known.getLast();
    // Two hundred at once take the register two seconds; one takes it none.
    register.rules().bulkTakes(50, Duration.ofSeconds(2));
    long event;
    synchronized (register.population()) {
      for (int i = 0; i < 10_000; i++) {
        register.population().isMended(known.get(i % 200), TODAY);
      }
      register.population().isGraded(protectedNow, "fortrolig", TODAY);
      event = register.lastEvent();
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !toldOf(one -> isGraded(one, protectedNow)).isEmpty());

    System.out.printf(
        "Told of the protection at event %d when the first reader stood at %d%n",
        event, place("folkeregister.events"));
    assertThat(place("folkeregister.events")).isLessThan(event - 1_000);
    assertThat(toldOf(one -> isGraded(one, protectedNow)))
        .allSatisfy(one -> assertThat(one.bosted().adresse()).isNull());
    register.rules().bulkTakes(Integer.MAX_VALUE, Duration.ZERO);
    awaitTheEndOfTheFeeds();
  }

  @Test
  @Order(4)
  void theBaselineAskedForAnewGoesOnAfterAKillAndFindsWhatNoEventTold() throws Exception {
    register.rules().batchesOf(20);
    register.rules().jobsAreReadyAfter(2);
    register.rules().bulkTakes(5, Duration.ofMillis(300));
    var here = known.get(KNOWN - 2);
    var elsewhere = known.getFirst();
    register.population().wasRenamed(here, "SELAM", "NYNAVN", TODAY);
    register.population().wasRenamed(elsewhere, "SELAM", "NYNAVN", TODAY);

    assertThat(adapter.post("/actuator/population")).isEqualTo(200);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> stands("folkeregister.extract").matches("extract=0 job=.+ batch=[1-9].*"));
    adapter.kill();
    var stood = stands("folkeregister.extract");
    adapter.startAgain();
    adapter.awaitReady(Duration.ofMinutes(2));

    assertThat(stood).startsWith("extract=0");
    await().atMost(PATIENCE).until(() -> stands("folkeregister.extract").startsWith("done seq="));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(toldOf(one -> isCalled(one, "NYNAVN"))).hasSizeGreaterThan(1));
    assertThat(toldOf(one -> isCalled(one, "NYNAVN")))
        .extracting(one -> one.numre().getFirst().verdi())
        .containsOnly(here, elsewhere);
    assertThat(strangers).noneMatch(register::hasLookedUp);
    register.rules().bulkTakes(Integer.MAX_VALUE, Duration.ZERO);
  }

  private static boolean isGraded(Personmelding message, String number) {
    return message.gradering() == Gradering.FORTROLIG
        && message.numre().stream().anyMatch(one -> one.verdi().equals(number));
  }

  private static boolean isCalled(Personmelding message, String family) {
    return message.navn() != null && message.navn().etternavn().equals(family);
  }

  private static List<Personmelding> toldOf(Predicate<Personmelding> which) {
    return casework.persons().stream().filter(which).toList();
  }

  private static void awaitTheEndOfTheFeeds() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                place("folkeregister.events") == register.lastEvent() + 1
                    && place("folkeregister.events-ahead") == register.lastEvent() + 1);
  }

  /** The first event not read. */
  private static long place(String feed) throws SQLException {
    var stands = stands(feed);
    return stands.startsWith("seq=") ? Long.parseLong(stands.substring(4).split(" ")[0]) : 0;
  }

  private static String stands(String feed) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url("postgres"), database.username(), "");
        var statement =
            connection.prepareStatement("select value from bindeledd.cursor where feed = ?")) {
      statement.setString(1, feed);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }

  private static Sakspost participant(String number) {
    return Sakspost.av(Sakstype.DELTAKER)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, "FLY-" + known.indexOf(number))
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
        .med(Felt.KOMMUNENR, HERE)
        .med(Felt.FNR, number)
        .med(Felt.FORNAVN, "Selam")
        .med(Felt.ETTERNAVN, "Prøvesen");
  }

  private static Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", HERE);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url("postgres"));
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("bindeledd.flows.wake-at-most", "500ms");
    settings.put("bindeledd.flows.lease", "15s");
    settings.put("bindeledd.guard.all.time-limit", "10s");
    settings.put("bindeledd.identity.ask-again", "2s");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.folkeregister.url", register.url().toString());
    settings.put("connectors.folkeregister.municipalities", HERE);
    settings.put("connectors.maskinporten.issuer", maskinporten.issuer().toString());
    settings.put("connectors.maskinporten.client-id", CLIENT);
    settings.put(
        "connectors.maskinporten.keys[0].file", FOLDER.resolve("maskinporten.pem").toString());
    settings.put("connectors.maskinporten.keys[0].kid", KEY);
    return settings;
  }
}
