package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.auth.MaskinportenSandbox;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.husbanken.Cases.Verdict;
import bindeledd.connector.husbanken.DigisosFolder;
import bindeledd.connector.husbanken.HusbankenSandbox;
import bindeledd.ledger.Servers;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Bostottemelding.Gjelder;
import bindeledd.schema.casework.Bostottemelding.Utfall;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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

/** An application for housing allowance, and what comes of it, through the whole adapter. */
final class HousingIT {

  private static final String MUNICIPALITY = "0301";
  private static final String CLIENT = "bindeledd-test";
  private static final String KEY = "nokkel-1";
  private static final String SCOPE = "husbanken:bostotte/kommune";
  private static final Duration SOON = Duration.ofSeconds(60);

  /** The machine's own day: Husbanken is asked about the months before it. */
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));

  private final YearMonth month = YearMonth.from(today).minusMonths(2);
  private final NationalNumber amina = new SyntheticNumbers(27).birthNumber();
  private final NationalNumber dawit = new SyntheticNumbers(28).birthNumber();

  @TempDir Path folder;
  private MaskinportenSandbox maskinporten;
  private CaseworkSandbox casework;
  private HusbankenSandbox husbanken;
  private ConfigurableApplicationContext adapter;

  @BeforeEach
  void open() throws Exception {
    maskinporten = MaskinportenSandbox.start(Clock.systemUTC());
    Files.writeString(folder.resolve("maskinporten.pem"), maskinporten.enrols(CLIENT, KEY, SCOPE));
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    husbanken =
        new HusbankenSandbox(Files.createDirectories(folder.resolve("digisos")))
            .trusting(token -> maskinporten.granted(token).isPresent());
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
    husbanken.close();
    casework.close();
    maskinporten.close();
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
    settings.put("bindeledd.housing.every", "200ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.husbanken.url", husbanken.url().toString());
    settings.put("connectors.husbanken.legal-ground", "prøvehjemmel");
    settings.put("connectors.husbanken.folder", husbanken.folder().root().toString());
    settings.put("connectors.husbanken.settle", "0s");
    settings.put("connectors.maskinporten.issuer", maskinporten.issuer().toString());
    settings.put("connectors.maskinporten.client-id", CLIENT);
    settings.put(
        "connectors.maskinporten.keys[0].file", folder.resolve("maskinporten.pem").toString());
    settings.put("connectors.maskinporten.keys[0].kid", KEY);
    return settings;
  }

  @Test
  void followsACaseFromTheApplicationToThePayment() {
    husbanken.cases().expect(amina.digits(), Verdict.GRANTED, "2500.50", "KOMMUNE");
    casework.hold(application(amina, "FLY-B-1", month));

    await().atMost(SOON).until(() -> husbanken.cases().applications().containsKey("FLY-B-1"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(casework.receiptsAbout("FLY-B-1", 1))
                    .singleElement()
                    .satisfies(
                        receipt -> {
                          assertThat(receipt.status()).isEqualTo(Kvittering.Status.GODTATT);
                          assertThat(receipt.type()).isEqualTo("BOSTOTTESOKNAD");
                          assertThat(receipt.mottakersReferanse()).isEqualTo("BST-FLY-B-1");
                          // Nobody has asked the population register here.
                          assertThat(receipt.funn())
                              .extracting(finding -> finding.kode())
                              .contains("BOSTOTTE_FOLKEREGISTRERT");
                        }));
    await().atMost(SOON).until(() -> outcome(month, 1) == Utfall.UNDER_BEHANDLING);

    husbanken.cases().run(month);
    await().atMost(SOON).until(() -> outcome(month, 2) == Utfall.INNVILGET);
    await().atMost(SOON).until(() -> payments().size() == 1);
    assertThat(payments().getFirst().belopIOere()).isEqualTo(250_050L);
    assertThat(payments().getFirst().mottaker()).isEqualTo(Bostottemelding.Mottaker.KOMMUNE);
    await().atMost(SOON).until(() -> outcome(month.plusMonths(1), 1) == Utfall.UNDER_BEHANDLING);

    // What NAV passes on of the same is nothing new, and nothing new either the second time.
    int told = casework.housing().size();
    passOn("2-soknad.json");
    passOn("3-soknad.json");
    await().atMost(SOON).until(() -> husbanken.folder().in("arkiv").size() == 2);
    assertThat(casework.housing()).hasSize(told);

    husbanken.cases().reverse(amina.digits(), month, Verdict.HOME);
    await().atMost(SOON).until(() -> outcome(month, 3) == Utfall.AVSLAG);
    assertThat(message(month, 3).funn())
        .extracting(finding -> finding.kode())
        .contains("BOSTOTTE_STANSET");

    // The next application says what is lost with it: what was paid last.
    casework.hold(application(amina, "FLY-B-2", YearMonth.from(today)));
    await().atMost(SOON).until(() -> husbanken.cases().applications().containsKey("FLY-B-2"));
    assertThat(
            adapter
                .getBean(JdbcTemplate.class)
                .queryForObject(
                    "select amount_at_stake from delivery where reference = 'FLY-B-2'"
                        + " and route = 'application-to-husbanken'",
                    BigDecimal.class))
        .isEqualByComparingTo("2500.50");
  }

  @Test
  void readsDigisosFilesAboutThoseKnownHereAndAnswersBadOnes() {
    casework.hold(participant(dawit));
    await().atMost(SOON).until(() -> !casework.receiptsAbout("FLY-P-1", 1).isEmpty());
    husbanken.folder().drop("0-ukjent.json", digisos(amina));
    husbanken.folder().drop("1-ikke-json.json", "{\"data\": ");
    husbanken
        .folder()
        .drop(
            "2-svarte-ikke.json",
            DigisosFolder.application(
                dawit.digits(), MUNICIPALITY, today + "T08:00:00Z", true, null));
    husbanken.folder().drop("3-bra.json", digisos(dawit));

    await().atMost(SOON).until(() -> casework.housing().size() == 1);
    assertThat(casework.housing().getFirst().numre())
        .extracting(Personmelding.Nummer::verdi)
        .containsExactly(dawit.digits());
    assertThat(casework.housing().getFirst().utfall()).isEqualTo(Utfall.INNVILGET);
    assertThat(casework.housing().getFirst().vedtakskode()).isNull();
    await().atMost(SOON).until(() -> husbanken.folder().in("arkiv").size() == 3);
    assertThat(husbanken.folder().in("feil")).hasSize(1);
    assertThat(husbanken.folder().results("1-ikke-json.json"))
        .extracting(line -> line.get("kode"))
        .contains("DIGISOS_UGYLDIG_JSON");
    assertThat(
            adapter
                .getBean(JdbcTemplate.class)
                .queryForList("select code from unreadable", String.class))
        .containsExactlyInAnyOrder(
            "DIGISOS_UGYLDIG_JSON", "HUSBANKEN_SVARTE_IKKE", "HUSBANKEN_ULESELIG");
  }

  /** One case that can be read and one that cannot. */
  private String digisos(NationalNumber number) {
    return """
            {"data": {"personalia": {"personIdentifikator": {"verdi": "%s"}},
                      "okonomi": {"opplysninger": {"utbetaling": [],
                        "bostotte": {"saker": [
                          {"type": "husbanken", "dato": "2026-02-31", "status": "VEDTATT"},
                          {"type": "husbanken", "dato": "%s-01", "status": "VEDTATT",
                           "beskrivelse": "Innvilget", "vedtaksstatus": "INNVILGET"}]}}}},
             "mottaker": {"kommunenummer": "0301"},
             "innsendingstidspunkt": "%sT08:00:00Z",
             "driftsinformasjon": {"stotteFraHusbankenFeilet": false}}
            """
        .formatted(number.digits(), month, today);
  }

  private Sakspost participant(NationalNumber number) {
    return Sakspost.av(Sakstype.DELTAKER)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, "FLY-P-1")
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, month.atDay(1) + "T10:15:00+02:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.FNR, number.digits())
        .med(Felt.FORNAVN, "Dawit")
        .med(Felt.ETTERNAVN, "Prøvesen");
  }

  private void passOn(String name) {
    husbanken
        .folder()
        .drop(
            name,
            DigisosFolder.application(
                amina.digits(),
                MUNICIPALITY,
                today + "T08:00:00Z",
                false,
                husbanken.cases().of(amina.digits(), month.atDay(1), today).orElseThrow()));
  }

  private List<Bostottemelding> payments() {
    return casework.housing().stream().filter(it -> it.type() == Gjelder.UTBETALING).toList();
  }

  private Utfall outcome(YearMonth of, long version) {
    return casework.housing().stream()
        .filter(it -> of.atDay(1).equals(it.maaned()) && it.versjon() == version)
        .findFirst()
        .map(Bostottemelding::utfall)
        .orElse(Utfall.UKJENT);
  }

  private Bostottemelding message(YearMonth of, long version) {
    return casework.housing().stream()
        .filter(it -> of.atDay(1).equals(it.maaned()) && it.versjon() == version)
        .findFirst()
        .orElseThrow();
  }

  private static Sakspost application(NationalNumber number, String reference, YearMonth month) {
    var received = month.atDay(1);
    return Sakspost.av(Sakstype.BOSTOTTESOKNAD)
        .med(Felt.HANDLING, "REGISTRER")
        .med(Felt.LOKAL_REFERANSE, reference)
        .med(Felt.VERSJON, "1")
        .med(Felt.ENDRET_TID, received + "T10:15:00+02:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.FNR, number.digits())
        .med(Felt.MOTTATT_DATO, received.toString())
        .med(Felt.SOKNADSMAANED, month.toString())
        .med(Felt.BOUTGIFT, "9500");
  }
}
