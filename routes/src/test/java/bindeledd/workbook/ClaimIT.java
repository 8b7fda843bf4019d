package bindeledd.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.Application;
import bindeledd.connector.casework.CaseworkSandbox;
import bindeledd.connector.helsedirektoratet.HelsedirektoratetSandbox;
import bindeledd.connector.tilskudd.Tables;
import bindeledd.connector.tilskudd.TilskuddSandbox;
import bindeledd.ledger.Intake;
import bindeledd.ledger.Ledger;
import bindeledd.ledger.Servers;
import bindeledd.model.Change;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Funn;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Sakstype;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import bindeledd.schema.tilskudd.Liste;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The claim for resource-demanding services, from the case system to the auditor's signature. */
final class ClaimIT {

  private static final String MUNICIPALITY = "0301";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final NationalNumber amina = new SyntheticNumbers(41).birthNumber();
  private final NationalNumber dawit = new SyntheticNumbers(42).birthNumber();
  private final NationalNumber sahra = new SyntheticNumbers(43).birthNumber();

  @TempDir Path folder;
  private Path workbooks;
  private CaseworkSandbox casework;
  private HelsedirektoratetSandbox helsedirektoratet;
  private TilskuddSandbox tilskudd;
  private ConfigurableApplicationContext adapter;

  @BeforeEach
  void open() throws IOException {
    workbooks = Files.createDirectories(folder.resolve("arbeidsboker"));
    casework = new CaseworkSandbox(Files.createDirectories(folder.resolve("fagsystem")));
    helsedirektoratet = new HelsedirektoratetSandbox();
    tilskudd =
        new TilskuddSandbox(
            Files.createDirectories(folder.resolve("tilskudd")), () -> LocalDate.of(2021, 3, 1));
    helsedirektoratet.claims().withAnAuditorWhoTakesTime();
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
    helsedirektoratet.close();
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
    settings.put("bindeledd.flows.late-answer-wait", "300ms");
    settings.put("bindeledd.claims.folder", workbooks.toString());
    settings.put("bindeledd.claims.every", "200ms");
    settings.put("connectors.casework.url", casework.url().toString());
    settings.put("connectors.casework.token", CaseworkSandbox.TOKEN);
    settings.put("connectors.tilskudd.folder", tilskudd.root().toString());
    settings.put("connectors.tilskudd.settle", "100ms");
    settings.put("connectors.helsedirektoratet.url", helsedirektoratet.url().toString());
    settings.put("connectors.helsedirektoratet.key", HelsedirektoratetSandbox.KEY);
    return settings;
  }

  @Test
  void isSentInWhenTheAuditorHasSigned() throws IOException {
    told(amina, Grade.UNGRADED, "Amina");
    told(dawit, Grade.CONFIDENTIAL, "Dawit");
    casework.hold(claim(amina, "FLY-R-1", 1, 2020, "2900000,50", "850000"));
    casework.hold(claim(dawit, "FLY-R-2", 1, 2020, "3100000", "0"));
    casework.hold(claim(sahra, "FLY-R-3", 1, 2020, "1430000", "0"));

    await().atMost(SOON).until(() -> lines(2020).size() == 3);
    assertThat(lines(2020).get("FLY-R-1").beregning())
        .isEqualTo(new Kravlinje.Beregning(1_430_000_00L, 80, 496_000_40L));
    assertThat(stake("FLY-R-1")).isEqualByComparingTo("496000.40");
    assertThat(casework.receiptsAbout("FLY-R-1", 1)).isEmpty();

    // The auditor will not have one of them; it is mended, and the rest is left as it is.
    helsedirektoratet.claims().refuse("FLY-R-2");
    await().atMost(SOON).until(() -> !casework.receiptsAbout("FLY-R-2", 1).isEmpty());
    assertThat(codes("FLY-R-2", 1, Kvittering.Status.AVVIST))
        .contains("HELSEDIR-IKKE_GODTATT_AV_REVISOR");
    casework.hold(claim(dawit, "FLY-R-2", 2, 2020, "2600000", "0"));
    await().atMost(SOON).until(() -> lines(2020).size() == 3);

    Path sealed = workbooks.resolve("ressurskrevende-0301-2020.xlsx.forseglet");
    await()
        .atMost(SOON)
        .until(() -> Files.exists(sealed) && rows(sealed, "siste").contains("2600000"));
    var rows = rows(sealed, "revisor");
    assertThat(rows).contains("Amina Prøvesen").doesNotContain("Dawit Prøvesen");
    assertThat(rows).contains(kroner(sum(Kravlinje::loennsutgifterIOere)));
    assertThat(rows).contains(kroner(sum(Kravlinje::grunnlagIOere)));
    assertThat(rows)
        .contains(kroner(sum(line -> Objects.requireNonNull(line.beregning()).refusjonIOere())));
    assertThat(Files.readString(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Amina", "FLY-R-1", "xl/workbook.xml");
    assertThat(audited()).anyMatch(line -> line.equals("claim of 0301 for 2020, 3 rows"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(opened())
                    .anyMatch(
                        line ->
                            line.startsWith("revisor: ressurskrevende-0301-2020.xlsx.forseglet at ")
                                && line.endsWith(": ettersyn av revisor")));

    // What cannot be read is no less an opening.
    Files.writeString(workbooks.resolve("apnet").resolve("x.notat"), "forfalsket");
    await()
        .atMost(SOON)
        .until(() -> opened().stream().anyMatch(line -> line.endsWith("cannot be read")));

    helsedirektoratet.claims().sign(MUNICIPALITY, 2020);
    for (String reference : List.of("FLY-R-1", "FLY-R-3")) {
      await().atMost(SOON).until(() -> !casework.receiptsAbout(reference, 1).isEmpty());
      assertThat(casework.receiptsAbout(reference, 1))
          .singleElement()
          .satisfies(
              receipt -> {
                assertThat(receipt.status()).isEqualTo(Kvittering.Status.GODTATT);
                assertThat(receipt.mottakersReferanse()).isEqualTo("RK-2020-" + reference);
              });
    }
    assertThat(codes("FLY-R-3", 1, Kvittering.Status.GODTATT))
        .contains("KRAV_INNSLAGSPUNKT", "KRAV_FRIST", "KRAV_FHT2");

    casework.hold(claim(amina, "FLY-R-1", 2, 2020, "3000000", "850000"));
    await().atMost(SOON).until(() -> !casework.receiptsAbout("FLY-R-1", 2).isEmpty());
    assertThat(codes("FLY-R-1", 2, Kvittering.Status.VENTER))
        .contains("HELSEDIR-KRAVET_ER_SIGNERT");
  }

  @Test
  void goesWithoutAnAmountWhenTheThresholdIsNotKnown() throws IOException {
    casework.hold(claim(amina, "FLY-R-1", 1, 2024, "2900000", "850000"));
    casework.hold(claim(amina, "FLY-R-2", 1, 2024, "2900000", "850000"));

    await().atMost(SOON).until(() -> lines(2024).size() == 1);
    await()
        .atMost(SOON)
        .until(
            () ->
                Stream.of("FLY-R-1", "FLY-R-2")
                    .anyMatch(it -> !casework.receiptsAbout(it, 1).isEmpty()));
    var line = lines(2024).values().iterator().next();
    assertThat(line.beregning()).isNull();
    assertThat(line.grunnlagIOere()).isEqualTo(2_050_000_00L);
    assertThat(stake(line.saksreferanse())).isNull();
    String other = line.saksreferanse().equals("FLY-R-1") ? "FLY-R-2" : "FLY-R-1";
    assertThat(codes(other, 1, Kvittering.Status.AVVIST)).contains("KRAV_DOBBELT");
  }

  @Test
  void subtractsTheExtraGrantThatTheGrantLinesSayWasPaid() {
    told(amina, Grade.UNGRADED, "Amina");
    told(dawit, Grade.UNGRADED, "Dawit");
    tilskudd
        .folder(Liste.TILSKUDDSLINJER)
        .drop(
            "2020.csv",
            Tables.csv(
                ';',
                UTF_8,
                List.of(
                    List.of(
                        "linjeId",
                        "termin",
                        "tilskuddsaar",
                        "kommunenr",
                        "kode",
                        "belop",
                        "status",
                        "fnr"),
                    extraGrant("L-1", "850000", amina),
                    extraGrant("L-2", "700000", dawit))));
    await().atMost(SOON).until(() -> casework.grants().size() == 2);

    casework.hold(claim(amina, "FLY-R-1", 1, 2020, "2900000", "850000"));
    casework.hold(claim(dawit, "FLY-R-2", 1, 2020, "2900000", "850000"));
    await().atMost(SOON).until(() -> lines(2020).size() == 2);
    helsedirektoratet.claims().sign(MUNICIPALITY, 2020);

    for (String reference : List.of("FLY-R-1", "FLY-R-2")) {
      await().atMost(SOON).until(() -> !casework.receiptsAbout(reference, 1).isEmpty());
    }
    assertThat(codes("FLY-R-1", 1, Kvittering.Status.GODTATT)).doesNotContain("KRAV_FHT2");
    assertThat(casework.receiptsAbout("FLY-R-2", 1).getLast().funn())
        .filteredOn(it -> it.kode().equals("KRAV_FHT2"))
        .singleElement()
        .satisfies(it -> assertThat(it.tekst()).contains("700000,00 kroner"));
  }

  private static List<Object> extraGrant(String line, String kroner, NationalNumber number) {
    return List.of(
        line, "2020-Q4", "2020", MUNICIPALITY, "FHT2", kroner, "UTBETALT", number.digits());
  }

  private void told(NationalNumber number, Grade grade, String name) {
    var header =
        new Header(
            new Municipality(MUNICIPALITY),
            Subject.of(number),
            "freg-" + name,
            1,
            Instant.parse("2026-03-01T10:00:00Z"),
            "",
            new Change.Registration());
    var person =
        new Person(
            header,
            List.of(new Person.HeldNumber(number, true)),
            new Person.Name(name, null, "Prøvesen"),
            null,
            List.of(),
            new Person.Residence("bosatt", new Municipality(MUNICIPALITY), null, null),
            null,
            null,
            grade);
    adapter
        .getBean(Ledger.class)
        .enter(
            new Intake(
                "folkeregister.person",
                null,
                List.of(new Intake.Admitted(person, List.of(), null)),
                List.of()));
  }

  private static Sakspost claim(
      NationalNumber number,
      String reference,
      int version,
      int year,
      String wages,
      String extraGrant) {
    return Sakspost.av(Sakstype.REFUSJONSGRUNNLAG)
        .med(Felt.HANDLING, version == 1 ? "REGISTRER" : "KORRIGER")
        .med(Felt.LOKAL_REFERANSE, reference)
        .med(Felt.VERSJON, Integer.toString(version))
        .med(Felt.ENDRET_TID, "2026-03-02T10:1" + version + ":00+01:00")
        .med(Felt.KOMMUNENR, MUNICIPALITY)
        .med(Felt.FNR, number.digits())
        .med(Felt.FOEDSELSDATO, "1990-01-05")
        .med(Felt.VEDTAKSDATO, "2019-12-10")
        .med(Felt.FRA_DATO, "2020-01-01")
        .med(Felt.AAR, Integer.toString(year))
        .med(Felt.LOENNSUTGIFTER, wages)
        .med(Felt.FHT2, extraGrant)
        .med(Felt.ANDRE_TILSKUDD, "0")
        .med(Felt.BRUKERBETALING, "0")
        .med(Felt.RAMMETILSKUDD, "0");
  }

  private Map<String, Kravlinje> lines(int year) {
    return helsedirektoratet.claims().lines(MUNICIPALITY, year);
  }

  private long sum(java.util.function.ToLongFunction<Kravlinje> amount) {
    return lines(2020).values().stream().mapToLong(amount).sum();
  }

  private static String kroner(long oere) {
    return BigDecimal.valueOf(oere, 2).stripTrailingZeros().toPlainString();
  }

  private List<String> codes(String reference, long version, Kvittering.Status status) {
    return casework.receiptsAbout(reference, version).stream()
        .filter(receipt -> receipt.status() == status)
        .flatMap(receipt -> receipt.funn().stream())
        .map(Funn::kode)
        .toList();
  }

  /** Every cell, opened as an operator does it. */
  private List<String> rows(Path sealed, String name) throws IOException {
    Path opened = folder.resolve(name + ".xlsx");
    Files.deleteIfExists(opened);
    OpenTool.open(folder.resolve("keys.json"), sealed, opened, "revisor", "ettersyn av " + name);
    return ClaimSheetTest.cells(
            Files.readAllBytes(opened), ClaimSheet.BASIS, ClaimColumn.values().length)
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private BigDecimal stake(String reference) {
    return adapter
        .getBean(JdbcTemplate.class)
        .queryForObject(
            "select amount_at_stake from delivery where reference = ?"
                + " and route = 'claim-to-helsedirektoratet'",
            BigDecimal.class,
            reference);
  }

  private List<String> opened() {
    return adapter
        .getBean(JdbcTemplate.class)
        .queryForList(
            "select actor || ': ' || detail from audit where action = 'WORKBOOK_OPENED'",
            String.class);
  }

  private List<String> audited() {
    return adapter
        .getBean(JdbcTemplate.class)
        .queryForList("select detail from audit where action = 'WORKBOOK'", String.class);
  }
}
