package bindeledd.demo;

import static bindeledd.connector.imdinett.ImdinettPeople.AMINA;
import static bindeledd.connector.imdinett.ImdinettPeople.YUSUF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.imdinett.ImdinettPeople;
import bindeledd.connector.imdinett.ImdinettSandbox;
import bindeledd.ledger.KillableServer;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding.Gradering;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged adapter between a case system and IMDinett: who is to be settled is read and told to
 * the case system, the day it registers is told, and it hears what came of that.
 */
final class SettlementsIT {

  private static final Path FOLDER = Path.of("target", "settlements");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static KillableServer database;
  private static ImdinettSandbox imdinett;
  private static CaseworkSandbox casework;
  private static Adapter adapter;

  @BeforeAll
  static void start() throws Exception {
    Unpacked.below(FOLDER);
    database = new KillableServer(FOLDER.resolve("data").toAbsolutePath());
    imdinett = new ImdinettSandbox();
    casework = new CaseworkSandbox();
    adapter = new Adapter(settings(), Demo.freePort(), FOLDER.resolve("adapter.log"));
    adapter.awaitReady(Duration.ofMinutes(2));
  }

  @AfterAll
  static void stop() throws Exception {
    adapter.close();
    casework.close();
    imdinett.close();
    database.close();
  }

  @Test
  void bringsThePersonsInAndTheDayOut() {
    imdinett.tell(AMINA);
    imdinett.tell(YUSUF);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(entries("settlement")).isGreaterThanOrEqualTo(2));

    casework.hold(day(AMINA, "FLY-1", "2026-02-02"));
    casework.hold(day(YUSUF, "FLY-2", "2026-02-03"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(settledOn(AMINA)).isEqualTo("2026-02-02");
              assertThat(settledOn(YUSUF)).isEqualTo("2026-02-03");
            });
    assertThat(answer("FLY-1").status()).isEqualTo(Kvittering.Status.GODTATT);
  }

  @Test
  void tellsTheCaseSystemWhoIsToBeSettled() {
    var others = ImdinettPeople.many(250);
    others.subList(3, 250).forEach(imdinett::tell);

    await().atMost(PATIENCE).until(() -> told(others.subList(3, 250)).size() == 247);
    assertThat(told(others.subList(3, 250)))
        .allSatisfy(
            message -> {
              assertThat(message.status()).isEqualTo(Bosettingsmelding.Status.AVTALT);
              assertThat(message.bosettingskommune()).isEqualTo(ImdinettPeople.MUNICIPALITY);
              assertThat(message.planlagtDato()).isEqualTo("2026-03-01");
              // The population register has told nothing of them: unknown is the strictest.
              assertThat(message.gradering()).isEqualTo(Gradering.STRENGT_FORTROLIG);
            });
    assertThat(casework.conflicts()).isZero();
  }

  private static List<Bosettingsmelding> told(List<Bosettingsperson> persons) {
    var numbers = persons.stream().map(Bosettingsperson::duf).collect(Collectors.toSet());
    return casework.settlements().stream()
        .filter(one -> numbers.contains(one.numre().getFirst().verdi()))
        .toList();
  }

  @Test
  void aDayBeforeTheAssignmentGoesBackWithWhatToDo() {
    var others = ImdinettPeople.many(3);
    imdinett.tell(others.get(2));
    await().atMost(PATIENCE).until(() -> told(others.subList(2, 3)).size() == 1);
    casework.hold(day(others.get(2), "FLY-3", "2026-01-02"));

    var answer = answer("FLY-3");
    assertThat(answer.status()).isEqualTo(Kvittering.Status.AVVIST);
    assertThat(answer.funn())
        .anySatisfy(
            finding -> {
              assertThat(finding.kode()).isEqualTo("BOSETTING_FOER_UTSOEKT");
              assertThat(finding.raad()).contains("utsøkingsdatoen");
            });
    assertThat(imdinett.heard().values())
        .extracting(message -> message.lokalReferanse())
        .doesNotContain("FLY-3");
  }

  private static Kvittering answer(String reference) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(casework.receiptsAbout(reference, 1)).isNotEmpty());
    return casework.receiptsAbout(reference, 1).getLast();
  }

  private static Sakspost day(Bosettingsperson person, String reference, String day) {
    return Sakspost.av(Sakstype.BOSETTING)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, reference)
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, "2026-03-02T10:15:00+01:00")
        .med(Felt.KOMMUNENR, ImdinettPeople.MUNICIPALITY)
        .med(Felt.DUF, person.duf())
        .med(Felt.BOSETTINGSSAK, person.sak())
        .med(Felt.DATO, day);
  }

  private static String settledOn(Bosettingsperson person) {
    return imdinett.known().stream()
        .filter(one -> one.duf().equals(person.duf()))
        .findFirst()
        .orElseThrow()
        .bosettingsdato();
  }

  private static long entries(String kind) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url("postgres"), database.username(), "");
        var statement =
            connection.prepareStatement("select count(*) from bindeledd.entry where kind = ?")) {
      statement.setString(1, kind);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", ImdinettPeople.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", database.url("postgres"));
    settings.put("bindeledd.database.username", database.username());
    settings.put("bindeledd.flows.poll-every", "200ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.imdinett.url", imdinett.url().toString());
    settings.put("connectors.imdinett.key", ImdinettSandbox.KEY);
    return settings;
  }
}
