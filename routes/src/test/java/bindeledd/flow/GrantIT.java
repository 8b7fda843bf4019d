package bindeledd.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.tilskudd.Tables;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.ledger.Servers;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.casework.Tilskuddsmelding;
import bindeledd.schema.casework.Tilskuddsmelding.Gjelder;
import bindeledd.schema.tilskudd.Liste;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Grant lines, bank postings and requests through the whole adapter. */
final class GrantIT {

  private static final String MUNICIPALITY = "0301";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final LocalDate today = LocalDate.now(NORWAY);
  private final NationalNumber amina = new SyntheticNumbers(37).birthNumber();

  @TempDir Path folder;
  private CaseworkSandbox casework;
  private TilskuddSandbox tilskudd;
  private ConfigurableApplicationContext adapter;

  @BeforeEach
  void open() throws Exception {
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    tilskudd =
        new TilskuddSandbox(
            Files.createDirectories(folder.resolve("tilskudd")), () -> LocalDate.now(NORWAY));
    adapter =
        new SpringApplicationBuilder(Application.class)
            .run(
                settings().entrySet().stream()
                    .map(it -> "--" + it.getKey() + "=" + it.getValue())
                    .toArray(String[]::new));
  }

  @AfterEach
  void close() {
    adapter.close();
    tilskudd.close();
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
    settings.put("bindeledd.grants.every", "200ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.tilskudd.url", tilskudd.url().toString());
    settings.put("connectors.tilskudd.key", TilskuddSandbox.KEY);
    settings.put("connectors.tilskudd.folder", tilskudd.root().toString());
    settings.put("connectors.tilskudd.settle", "0s");
    settings.put("connectors.tilskudd.columns.tilskuddslinjer.kode", "Tilskuddskode");
    return settings;
  }

  private JdbcTemplate jdbc() {
    return adapter.getBean(JdbcTemplate.class);
  }

  /** A list of lines: its id, code, kroner, status, and whose. */
  private static List<List<Object>> lines(String... values) {
    var rows = new ArrayList<List<Object>>();
    rows.add(
        List.of(
            "linjeId",
            "termin",
            "tilskuddsaar",
            "kommunenr",
            "Tilskuddskode",
            "belop",
            "status",
            "fnr"));
    for (String line : values) {
      var part = line.split(" ");
      rows.add(
          List.of(
              part[0],
              "2024-Q1",
              "2024",
              MUNICIPALITY,
              part[1],
              part[2],
              part[3],
              part.length > 4 ? part[4] : ""));
    }
    return rows;
  }

  private void drop(String name, byte[] content) {
    tilskudd.folder(Liste.TILSKUDDSLINJER).drop(name, content);
  }

  private List<Map<String, String>> answered(Liste list, String file) {
    return tilskudd.folder(list).results(file);
  }

  @Test
  void tellsTheCaseSystemOfEachLineAndAnswersEachRow() {
    var wrong = amina.digits().substring(0, 10) + (amina.digits().charAt(10) == '0' ? '1' : '0');
    drop(
        "1.csv",
        Tables.csv(
            ';',
            UTF_8,
            lines(
                "L-1 AR-1EV 241000 UTLØST " + amina.digits(),
                "L-2 Grunntilskudd-L 217000 UTBETALT",
                "L-3 AR-2 1000 UTBETALT " + wrong,
                "L-4 AR-2 1000 UTBETALT")));

    await().atMost(SOON).until(() -> casework.grants().size() == 2);
    var line = grant("L-1", 1);
    assertThat(line.type()).isEqualTo(Gjelder.LINJE);
    assertThat(line.kode()).isEqualTo("AR-1EV");
    assertThat(line.ordning()).isEqualTo("integreringstilskudd");
    assertThat(line.belopIOere()).isEqualTo(24_100_000L);
    assertThat(line.numre())
        .extracting(Personmelding.Nummer::verdi)
        .containsExactly(amina.digits());
    assertThat(line.funn()).extracting(it -> it.kode()).contains("TILSKUDD_SATS");
    assertThat(grant("L-2", 1).numre()).isEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(answered(Liste.TILSKUDDSLINJER, "1.csv"))
                    .extracting(it -> it.get("rad") + " " + it.get("status") + " " + it.get("kode"))
                    .contains(
                        "2 GODTATT TILSKUDD_SATS",
                        "3 GODTATT TILSKUDD_SATS",
                        "4 AVVIST NUMMER_KONTROLLSIFFER",
                        "5 AVVIST TILSKUDD_UTEN_PERSON",
                        " LEST "));

    // The same again is nothing new, in whatever form; what has changed is the next version.
    drop("2.xlsx", Tables.xlsx(lines("L-1 AR-1EV 241000 UTLØST " + amina.digits())));
    drop("3.json", Tables.json(lines("L-1 AR-1EV 241000 UTBETALT " + amina.digits())));
    await().atMost(SOON).until(() -> casework.grants().size() == 3);
    assertThat(grant("L-1", 2).status()).isEqualTo("UTBETALT");
    assertThat(tilskudd.folder(Liste.TILSKUDDSLINJER).in("feil")).isEmpty();
  }

  @Test
  void explainsAWrongColumnMapAndKeepsTheFile() {
    var rows = new ArrayList<>(lines("L-1 AR-2 1000 UTBETALT " + amina.digits()));
    var heading = new ArrayList<>(rows.getFirst());
    heading.set(4, "Kode i portalen");
    rows.set(0, heading);
    drop("feil.xlsx", Tables.xlsx(rows));

    await().atMost(SOON).until(() -> !tilskudd.folder(Liste.TILSKUDDSLINJER).in("feil").isEmpty());
    assertThat(answered(Liste.TILSKUDDSLINJER, "feil.xlsx"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it).containsEntry("kode", "KOLONNE_MANGLER");
              assertThat(it.get("tekst"))
                  .contains("«Tilskuddskode» (kode)")
                  .contains("«Kode i portalen»");
              assertThat(it.get("raad"))
                  .contains("connectors.tilskudd.columns.tilskuddslinjer.kode");
            });
    assertThat(jdbc().queryForList("select code from unreadable", String.class))
        .containsExactly("KOLONNE_MANGLER");
    assertThat(casework.grants()).isEmpty();
  }

  @Test
  void keepsBankPostingsAndDecisionsOnExtraGrants() {
    tilskudd
        .folder(Liste.BANKPOSTER)
        .drop(
            "bank.csv",
            "dato;belop;gruppe;referanse\n"
                + "2024-04-05;458 000,00;AR1;BANK-1\n"
                + "2024-04-05;1;TREDJE;BANK-2\n");
    tilskudd
        .folder(Liste.EKSTRAVEDTAK)
        .drop(
            "vedtak.csv",
            "fnr,kode,tilskuddsaar,vedtaksdato,utfall,innvilgetBelop\n"
                + amina.digits()
                + ",FHT2,2024,2024-11-01,INNVILGET,\"1608000,00\"\n");

    await().atMost(SOON).until(() -> casework.grants().size() == 1);
    assertThat(casework.grants().getFirst().type()).isEqualTo(Gjelder.EKSTRAVEDTAK);
    assertThat(casework.grants().getFirst().belopIOere()).isEqualTo(160_800_000L);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(answered(Liste.BANKPOSTER, "bank.csv"))
                    .extracting(it -> it.get("rad") + " " + it.get("status") + " " + it.get("felt"))
                    .contains("2 GODTATT ", "3 AVVIST gruppe"));
    assertThat(
            jdbc()
                .queryForObject(
                    "select count(*) from entry where kind = 'bank-posting' and stopped is null"
                        + " and person is null",
                    Long.class))
        .isEqualTo(1);
  }

  @Test
  void sendsAChangeRequestAndTellsHowItStandsWithItsAge() {
    casework.hold(
        record(Sakstype.ENDRINGSFORESPORSEL, "FLY-E-1")
            .med(Felt.ENDRINGSTYPE, "MANGLER")
            .med(Felt.KODE, "ELDR")
            .med(Felt.TILSKUDDSAAR, "2024")
            .med(Felt.FORKLARING, "Hun fylte 60 før bosettingen."));

    await().atMost(SOON).until(() -> tilskudd.portal().requests().containsKey("FLY-E-1"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(casework.receiptsAbout("FLY-E-1", 1))
                    .singleElement()
                    .satisfies(
                        it -> {
                          assertThat(it.status()).isEqualTo(Kvittering.Status.GODTATT);
                          assertThat(it.type()).isEqualTo("ENDRINGSFORESPORSEL");
                          assertThat(it.mottakersReferanse()).isEqualTo("TIL-FLY-E-1");
                        }));
    assertThat(atStake("FLY-E-1")).isEqualByComparingTo("180600");
    await().atMost(SOON).until(() -> status("FLY-E-1", 1).equals("SENDT 0"));

    tilskudd.portal().treat("FLY-E-1");
    await().atMost(SOON).until(() -> status("FLY-E-1", 2).equals("UNDER_BEHANDLING 0"));
    tilskudd.portal().age("FLY-E-1", 31);
    await().atMost(SOON).until(() -> status("FLY-E-1", 3).equals("UNDER_BEHANDLING 31"));
    tilskudd.portal().decide("FLY-E-1", true);
    await().atMost(SOON).until(() -> status("FLY-E-1", 4).equals("INNVILGET 31"));
    assertThat(grant("FLY-E-1", 4).foresporselId()).isEqualTo("TIL-FLY-E-1");
  }

  @Test
  void sendsAnApplicationForAnExtraGrantWithItsDeadlineAndWhatIsAtStake() {
    var settled = today.minusMonths(11);
    casework.hold(application("FLY-X-1", settled, "JA"));
    casework.hold(application("FLY-X-2", settled, "NEI"));

    await().atMost(SOON).until(() -> tilskudd.portal().requests().containsKey("FLY-X-1"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(casework.receiptsAbout("FLY-X-1", 1))
                  .singleElement()
                  .satisfies(
                      it -> {
                        assertThat(it.status()).isEqualTo(Kvittering.Status.GODTATT);
                        assertThat(it.funn())
                            .extracting(funn -> funn.kode())
                            .contains("EKSTRA_FRIST_NAER", "EKSTRA_TAK");
                      });
              assertThat(casework.receiptsAbout("FLY-X-2", 1))
                  .singleElement()
                  .satisfies(
                      it -> {
                        assertThat(it.status()).isEqualTo(Kvittering.Status.AVVIST);
                        assertThat(it.funn())
                            .extracting(funn -> funn.kode())
                            .contains("EKSTRA_SAMTYKKE");
                      });
            });
    assertThat(atStake("FLY-X-1")).isEqualByComparingTo("165000.50");
    var deadline =
        jdbc()
            .queryForObject(
                "select deadline from delivery where reference = 'FLY-X-1'"
                    + " and route = 'extra-grant-to-tilskudd'",
                Timestamp.class);
    assertThat(deadline.toInstant())
        .isEqualTo(settled.plusMonths(14).plusDays(1).atStartOfDay(NORWAY).toInstant());
  }

  private BigDecimal atStake(String reference) {
    return jdbc()
        .queryForObject(
            "select amount_at_stake from delivery where reference = ? and route like '%-to-tilskudd'",
            BigDecimal.class, reference);
  }

  private Tilskuddsmelding grant(String reference, long version) {
    return casework.grants().stream()
        .filter(it -> it.referanse().equals(reference) && it.versjon() == version)
        .findFirst()
        .orElseThrow();
  }

  private String status(String reference, long version) {
    return casework.grants().stream()
        .filter(it -> it.type() == Gjelder.STATUS)
        .filter(it -> it.referanse().equals(reference) && it.versjon() == version)
        .findFirst()
        .map(it -> it.status() + " " + it.alderIDager())
        .orElse("");
  }

  private Sakspost record(Sakstype type, String reference) {
    return Sakspost.av(type)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, reference)
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, today + "T00:15:00+02:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.FNR, amina.digits());
  }

  private Sakspost application(String reference, LocalDate settled, String consent) {
    return record(Sakstype.EKSTRATILSKUDD, reference)
        .med(Felt.KODE, "FHT2")
        .med(Felt.DATO, settled.toString())
        .med(Felt.TILSKUDDSAAR, Integer.toString(settled.getYear() + 1))
        .med(Felt.UTGIFTER, "Avlastning=120000|Støttekontakt=45000,50")
        .med(Felt.SAMTYKKE, consent)
        .med(Felt.LEGEERKLAERING, "2026/17-4");
  }
}
