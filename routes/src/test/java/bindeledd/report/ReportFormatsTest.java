package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Grade;
import bindeledd.model.Json;
import bindeledd.model.report.ReportTotals;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each report looks like as each kind of file, to the letter. */
final class ReportFormatsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/report");
  private static final String UPDATE =
      "stale; write it anew with: ./mvnw -pl routes -am test -Dtest=ReportFormatsTest -Dupdate";

  @TempDir Path folder;
  private ReportFiles files;

  @BeforeEach
  void make() {
    files =
        new ReportFiles(folder)
            .of(
                new Town(Map.of(Side.NIR, "NIR svarte ikke"))
                    .with(1, Grade.UNGRADED, "Aminâ Prøvesen", 1_250_050)
                    .with(2, Grade.UNGRADED, "=HYPERLINK(\"x\";1)", 0)
                    .with(3, Grade.CONFIDENTIAL, "Navnet Prøvesen", 9_999_999)
                    .with(5, Grade.UNGRADED, "", 300_000)
                    .shortInAll("Banken har 7 kroner mindre", 700));
  }

  @AfterEach
  void close() {
    files.close();
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void isToTheLetter(ReportKind kind) throws IOException {
    for (Format format : List.of(Format.CSV, Format.JSON, Format.HTML)) {
      golden(kind.layout().file() + ".golden." + format.ending(), files.text(kind, format, false));
    }
    golden(kind.layout().file() + ".skjermet.golden.csv", files.text(kind, Format.CSV, true));
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).as("%s is %s", file, UPDATE).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void jsonIsWhatTheSchemaSays(ReportKind kind) throws IOException {
    String schema;
    try (InputStream in =
        getClass()
            .getResourceAsStream("/schemas/report/" + kind.layout().file() + ".schema.json")) {
      schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    var validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

    for (boolean entitled : List.of(false, true)) {
      JsonNode written = Json.mapper().readTree(files.open(kind, Format.JSON, entitled));
      assertThat(validator.validate(written)).isEmpty();
      assertThat(written.get("totals").get("rows").asInt()).isEqualTo(written.get("rows").size());
    }
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void theWorkbookSaysTheSameAsTheJson(ReportKind kind) throws IOException {
    for (boolean entitled : List.of(false, true)) {
      JsonNode json = Json.mapper().readTree(files.open(kind, Format.JSON, entitled));
      ReportTotals totals = Json.mapper().treeToValue(json.get("totals"), ReportTotals.class);
      byte[] workbook = files.open(kind, Format.XLSX, entitled);
      List<List<Cell>> rows = sheet(workbook, kind.layout().name());

      assertThat(rows).hasSize((int) totals.rows() + 3);
      int amount = 0;
      int at = 0;
      for (Column<?> column : kind.layout().columns()) {
        assertThat(rows.getFirst().get(at).getText()).isEqualTo(column.heading());
        if (column.isAmount()) {
          BigDecimal sum = BigDecimal.ZERO;
          for (int i = 1; i <= totals.rows(); i++) {
            Cell cell = rows.get(i).get(at);
            sum = cell == null || cell.getValue() == null ? sum : sum.add(cell.asNumber());
          }
          var told = Figures.kroner(totals.sums().get(amount++).inOere());
          assertThat(sum).as(column.heading()).isEqualByComparingTo(told);
          assertThat(rows.getLast().get(at).asNumber()).isEqualByComparingTo(told);
          assertThat(rows.get(rows.size() - 2).get(at).getFormula())
              .startsWith("SUBTOTAL(109,'" + kind.layout().name() + "'!$");
        }
        at++;
      }
      assertThat(text(workbook, XlsxReport.MEANING))
          .contains(kind.layout().columns().stream().map(Column::heading).toArray(String[]::new));
      assertThat(text(workbook, XlsxReport.RUN))
          .contains("NEI", "IKKE TIL ENDE", "NIR svarte ikke", "Ikke tilkoblet");
      assertThat(text(workbook, XlsxReport.SUMS)).contains("Alle");
    }
  }

  @Test
  void whatDoesNotFitOnOneSheetGoesOnOnTheNext() throws IOException {
    var town = new Town();
    for (int i = 0; i < 23; i++) {
      town.with(10 + i, Grade.UNGRADED, "Nr " + i, 100);
    }
    try (var many = new ReportFiles(ReportFiles.folder(folder, "mange")).of(town)) {
      var out = new java.io.ByteArrayOutputStream();
      Stored report =
          many.store.all().stream()
              .filter(it -> it.kind() == ReportKind.AT_RISK)
              .findFirst()
              .orElseThrow();
      var rows = new ArrayList<bindeledd.model.report.AtRiskRow>();
      try (var lines = new Spool.Lines(many.vault, report.path())) {
        for (String line = lines.next(); line != null; line = lines.next()) {
          rows.add(Line.read(line, bindeledd.model.report.AtRiskRow.class));
        }
      }
      var written = new XlsxReport<>(FindingLayouts.AT_RISK, report.about(many.vault), out, 10);
      var tally = new Tally<>(FindingLayouts.AT_RISK);
      for (var row : rows) {
        tally.add(row);
        written.row(row);
      }
      written.end(tally.totals());

      byte[] workbook = out.toByteArray();
      assertThat(sheet(workbook, "Tilskudd i fare")).hasSize(11);
      assertThat(sheet(workbook, "Tilskudd i fare 2")).hasSize(11);
      List<List<Cell>> last = sheet(workbook, "Tilskudd i fare 3");
      assertThat(last).hasSize(1 + 3 + 2);
      assertThat(last.getLast().get(2).asNumber()).isEqualByComparingTo("23");
      assertThat(last.get(last.size() - 2).get(2).getFormula())
          .isEqualTo(
              "SUBTOTAL(109,'Tilskudd i fare'!$C$2:$C$11,'Tilskudd i fare 2'!$C$2:$C$11,"
                  + "'Tilskudd i fare 3'!$C$2:$C$4)");
    }
  }

  static List<List<Cell>> sheet(byte[] workbook, String name) throws IOException {
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      var rows = new ArrayList<List<Cell>>();
      for (Row row : read.findSheet(name).orElseThrow().read()) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 20; i++) {
          cells.add(row.getOptionalCell(i).orElse(null));
        }
        rows.add(cells);
      }
      return rows;
    }
  }

  private static List<String> text(byte[] workbook, String name) throws IOException {
    return sheet(workbook, name).stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(Cell::getText)
        .toList();
  }
}
