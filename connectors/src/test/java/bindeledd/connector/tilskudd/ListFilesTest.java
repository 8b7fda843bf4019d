package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Unreadable;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in every form, headed in every way, whole and spoilt. */
final class ListFilesTest {

  private static final List<Object> HEADING =
      List.of("linjeId", "termin", "tilskuddsaar", "kommunenr", "kode", "belop", "status", "duf");
  private static final List<Object> LINE =
      List.of(
          "L-1", "2026-Q1", "2026", "0301", "AR-1 EV", "241 100,00", "UTLØST", TilskuddSamples.DUF);

  @TempDir Path root;
  private ExchangeFolder folder;
  private final List<Tilskuddsrad> rows = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  @BeforeEach
  void open() {
    folder = new ExchangeFolder(root.resolve("tilskuddslinjer"));
  }

  private void read(Map<Kolonne, String> columns) {
    read(columns, UTF_8, null, null);
  }

  private void read(
      Map<Kolonne, String> columns, Charset charset, Character delimiter, String sheet) {
    var properties =
        new TilskuddProperties(
            null,
            null,
            Duration.ofSeconds(1),
            root,
            Duration.ZERO,
            false,
            10,
            4000,
            65536,
            charset,
            delimiter,
            sheet,
            Map.of(Liste.TILSKUDDSLINJER, columns));
    var feed = new ListFolder(Liste.TILSKUDDSLINJER, root, properties, System::nanoTime);
    var at = Cursor.START;
    for (var page = feed.pull(at); ; page = feed.pull(at)) {
      rows.addAll(page.records());
      unreadable.addAll(page.unreadable());
      if (page.next().equals(at)) {
        return;
      }
      at = page.next();
    }
  }

  private static List<List<Object>> table(List<Object> heading, List<Object> line) {
    return List.of(heading, line);
  }

  private String value(Kolonne column) {
    return rows.getFirst().verdi(column).orElseThrow();
  }

  private void drop(String form, List<List<Object>> table) {
    folder.drop(
        "liste." + form,
        switch (form) {
          case "csv" -> Tables.csv(';', UTF_8, table);
          case "xlsx" -> Tables.xlsx(table);
          default -> Tables.json(table);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json"})
  void readsALineTheSameFromEveryForm(String form) {
    drop(form, table(HEADING, LINE));

    read(Map.of());

    assertThat(unreadable).isEmpty();
    assertThat(rows).hasSize(1);
    assertThat(value(Kolonne.KODE)).isEqualTo("AR-1 EV");
    assertThat(value(Kolonne.BELOP)).isEqualTo("241 100,00");
    assertThat(value(Kolonne.STATUS)).isEqualTo("UTLØST");
    assertThat(value(Kolonne.DUF)).isEqualTo(TilskuddSamples.DUF);
    assertThat(rows.getFirst().opphav())
        .isEqualTo(form.equals("json") ? "liste.json post 1" : "liste." + form + " rad 2");
    assertThat(folder.in("arkiv")).hasSize(1);
    assertThat(folder.results("liste." + form))
        .extracting(line -> line.get("status"))
        .containsExactly("LEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json"})
  void readsThePortalsOwnHeadingsWhereTheyAreConfigured(String form) {
    var heading = new ArrayList<>(HEADING);
    heading.set(4, "Tilskuddskode");
    heading.set(5, "Beløp (kr)");
    drop(form, table(heading, LINE));

    read(Map.of(Kolonne.KODE, "Tilskuddskode", Kolonne.BELOP, "Beløp (kr)"));

    assertThat(unreadable).isEmpty();
    assertThat(value(Kolonne.KODE)).isEqualTo("AR-1 EV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json"})
  void explainsAColumnThatIsNotThereAndKeepsTheFile(String form) {
    var heading = new ArrayList<>(HEADING);
    heading.set(4, "Tilskuddskode");
    drop(form, table(heading, LINE));

    read(Map.of());

    assertThat(rows).isEmpty();
    assertThat(unreadable)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo("KOLONNE_MANGLER");
              assertThat(it.text())
                  .contains("«kode»")
                  .contains("«Tilskuddskode»")
                  .contains("«linjeId»")
                  .contains("connectors.tilskudd.columns.tilskuddslinjer.kode")
                  .doesNotContain(TilskuddSamples.DUF);
            });
    assertThat(folder.in("feil")).hasSize(1);
    assertThat(folder.results("liste." + form).getFirst())
        .containsEntry("status", "AVVIST")
        .containsEntry("kode", "KOLONNE_MANGLER");
  }

  @Test
  void wantsAColumnThatIsNamedEvenIfAFileCouldDoWithout() {
    drop("csv", table(HEADING, LINE));

    read(Map.of(Kolonne.BOSETTINGSDATO, "Bosatt"));

    assertThat(unreadable.getFirst().text())
        .contains("«Bosatt» (bosettingsdato)")
        .contains("columns.tilskuddslinjer.bosettingsdato");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void doesNotChooseBetweenTwoColumnsHeadedAlike(String form) {
    var heading = new ArrayList<>(HEADING);
    heading.set(7, "belop");
    drop(form, table(heading, LINE));

    read(Map.of());

    assertThat(rows).isEmpty();
    assertThat(unreadable.getFirst().code()).isEqualTo("KOLONNE_DOBBEL");
    assertThat(unreadable.getFirst().text()).contains("«belop»");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void doesNotQuoteAFirstRowThatIsSomebody(String form) {
    drop(form, table(LINE, LINE));

    read(Map.of());

    assertThat(unreadable.getFirst().code()).isEqualTo("KOLONNER_UTEN_OVERSKRIFT");
    assertThat(unreadable.getFirst().text())
        .doesNotContain(TilskuddSamples.DUF)
        .doesNotContain("L-1");
  }

  @ParameterizedTest
  @ValueSource(chars = {';', ',', '\t'})
  void tellsByTheHeadingWhatStandsBetweenValues(char delimiter) {
    folder.drop("liste.csv", Tables.csv(delimiter, UTF_8, table(HEADING, LINE)));

    read(Map.of());

    assertThat(unreadable).isEmpty();
    assertThat(value(Kolonne.BELOP)).isEqualTo("241 100,00");
  }

  @Test
  void readsByTheDelimiterThatIsSetAndNoOther() {
    folder.drop("liste.csv", Tables.csv(',', UTF_8, table(HEADING, LINE)));

    read(Map.of(), UTF_8, ';', null);

    assertThat(rows).isEmpty();
    assertThat(unreadable.getFirst().code()).isEqualTo("KOLONNE_MANGLER");
  }

  @Test
  void readsByteOrderMarkAndOldEncodingAsConfigured() {
    folder.drop(
        "1.csv", "\uFEFF" + new String(Tables.csv(';', UTF_8, table(HEADING, LINE)), UTF_8));
    read(Map.of());
    assertThat(value(Kolonne.STATUS)).isEqualTo("UTLØST");

    rows.clear();
    folder.drop("2.csv", Tables.csv(';', ISO_8859_1, table(HEADING, LINE)));
    read(Map.of(), Charset.forName("windows-1252"), null, null);
    assertThat(value(Kolonne.STATUS)).isEqualTo("UTLØST");
    assertThat(unreadable).isEmpty();
  }

  @Test
  void answersARowInAnotherEncodingAndTakesTheOthers() {
    var other = new ArrayList<>(LINE);
    other.set(0, "L-2");
    other.set(6, "TRUKKET");
    folder.drop("liste.csv", Tables.csv(';', ISO_8859_1, List.of(HEADING, LINE, other)));

    read(Map.of());

    assertThat(rows)
        .extracting(row -> row.verdi(Kolonne.LINJE_ID).orElseThrow())
        .containsExactly("L-2");
    assertThat(unreadable)
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("LISTE_TEGNSETT"));
    assertThat(unreadable.getFirst().text()).contains("connectors.tilskudd.charset");
  }

  @Test
  void answersARowWithTooFewValues() {
    folder.drop("liste.csv", Tables.csv(';', UTF_8, List.of(HEADING, LINE.subList(0, 5), LINE)));

    read(Map.of());

    assertThat(rows).hasSize(1);
    assertThat(unreadable.getFirst().code()).isEqualTo("RAD_ANTALL_FELT");
    assertThat(unreadable.getFirst().position()).isEqualTo(2);
  }

  @Test
  void readsDaysAndNumbersOfAWorkbookAsTheyAreMeant() {
    var heading = new ArrayList<>(HEADING);
    heading.add("bosettingsdato");
    List<Object> line =
        List.of(
            "L-1",
            "2026-Q1",
            2026,
            "0301",
            "AR-1",
            new BigDecimal("194400.5"),
            "UTBETALT",
            new BigDecimal("2.01712345602E11"),
            LocalDate.of(2025, 12, 31));
    drop("xlsx", table(heading, line));

    read(Map.of());

    assertThat(unreadable).isEmpty();
    assertThat(value(Kolonne.TILSKUDDSAAR)).isEqualTo("2026");
    assertThat(value(Kolonne.BELOP)).isEqualTo("194400.5");
    assertThat(value(Kolonne.DUF)).isEqualTo("201712345602");
    assertThat(value(Kolonne.BOSETTINGSDATO)).isEqualTo("2025-12-31");
  }

  @Test
  void readsTheSheetThatIsNamedAndAsksWhichWhenThereAreSeveral() {
    var cells = new StringBuilder("<row>");
    HEADING.forEach(
        it -> cells.append("<c t=\"inlineStr\"><is><t>").append(it).append("</t></is></c>"));
    cells.append("</row><row>");
    LINE.forEach(
        it -> cells.append("<c t=\"inlineStr\"><is><t>").append(it).append("</t></is></c>"));
    var sheets = new java.util.LinkedHashMap<String, String>();
    sheets.put("Forside", "");
    sheets.put("Linjer", cells + "</row>");
    folder.drop("1.xlsx", Tables.book(sheets, ""));
    read(Map.of());
    assertThat(unreadable.getFirst().code()).isEqualTo("XLSX_ARK");

    folder.drop("2.xlsx", Tables.book(sheets, ""));
    read(Map.of(), UTF_8, null, "Linjer");
    assertThat(value(Kolonne.LINJE_ID)).isEqualTo("L-1");
  }

  @Test
  void answersAWorkbookThatIsCutOffOrNoneAtAll() {
    var whole = Tables.xlsx(table(HEADING, LINE));
    folder.drop("1.xlsx", Arrays.copyOf(whole, whole.length / 2));
    folder.drop("2.xlsx", "Ikke en arbeidsbok");
    folder.drop("3.xlsx", Tables.zip(Map.of("annet.txt", "tekst"), true));
    folder.drop(
        "4.xlsx", Tables.book(Map.of("Liste", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v>"), ""));

    read(Map.of());

    assertThat(rows).isEmpty();
    assertThat(unreadable)
        .extracting(Unreadable::code)
        .containsOnly("XLSX_UGYLDIG", "XML_UGYLDIG")
        .hasSize(4);
    assertThat(folder.in("feil")).hasSize(4);
  }

  @Test
  void answersReferencesThatLeadNowhere() {
    var heading = new StringBuilder("<row>");
    HEADING.forEach(
        it -> heading.append("<c t=\"inlineStr\"><is><t>").append(it).append("</t></is></c>"));
    var bad =
        List.of(
            "<c t=\"s\"><v>2000000000</v></c>",
            "<c r=\"ZZZZZZ1\"><v>1</v></c>",
            "<c r=\"XFE2\"><v>1</v></c>",
            "<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c>");
    for (int i = 0; i < bad.size(); i++) {
      folder.drop(
          i + ".xlsx",
          Tables.book(Map.of("Liste", heading + "</row><row>" + bad.get(i) + "</row>"), ""));
    }

    read(Map.of());

    assertThat(rows).isEmpty();
    assertThat(unreadable).extracting(Unreadable::code).containsOnly("XLSX_UGYLDIG").hasSize(4);
  }

  @Test
  void neverUnpacksMoreThanThereIsRoomFor() {
    folder.drop("entitet.xlsx", Tables.book(Map.of("Liste", "<!DOCTYPE x><row/>"), ""));
    folder.drop(
        "tekster.xlsx",
        Tables.book(
            Map.of("Liste", "<row/>"),
            new Random(1)
                .ints(1_200_000, 10_000_000, 100_000_000)
                .mapToObj("<si><t>%d</t></si>"::formatted)
                .collect(Collectors.joining())));

    read(Map.of());

    assertThat(rows).isEmpty();
    assertThat(unreadable)
        .extracting(Unreadable::code)
        .contains("XLSX_FOR_MANGE_TEKSTER")
        .hasSize(2);
  }

  @Test
  void refusesAPartThatIsPackedAsNoListIs() {
    var bomb = Tables.book(Map.of("Liste", " ".repeat(20_000_000)), "");
    folder.drop("bombe.xlsx", bomb);
    folder.drop("bombe-som-sier-den-er-liten.xlsx", saidToHold(1000, bomb));

    read(Map.of());

    assertThat(unreadable)
        .extracting(Unreadable::code)
        .containsExactly("XLSX_FOR_STOR", "XLSX_FOR_STOR");
  }

  /** With another size in the list of parts of the sheet, which comes first there. */
  private static byte[] saidToHold(int size, byte[] zip) {
    int at = 0;
    while (!(zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2)) {
      at++;
    }
    var lying = zip.clone();
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, size);
    return lying;
  }

  @Test
  void saysWhatAFileOfAnotherKindMustBe() {
    folder.drop("liste.pdf", "%PDF-1.7");
    folder.drop("tom.csv", "");

    read(Map.of());

    assertThat(unreadable)
        .extracting(Unreadable::code)
        .containsExactlyInAnyOrder("LISTE_FILTYPE", "FIL_TOM");
  }
}
