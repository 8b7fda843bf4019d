package bindeledd.model;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.report.AtRiskRow;
import bindeledd.model.report.DeadlineRow;
import bindeledd.model.report.DeliveryRow;
import bindeledd.model.report.DeviationRow;
import bindeledd.model.report.GrantRow;
import bindeledd.model.report.Report;
import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportPerson;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JSON Schemas of the reports are what their records say. */
final class ReportSchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/schemas/report");
  private static final String UPDATE =
      "stale; write it anew with: ./mvnw -pl schemas test -Dtest=ReportSchemasTest -Dupdate";

  private static final Map<String, Class<? extends ReportRow>> REPORTS =
      Map.of(
          "avvik", DeviationRow.class,
          "tilskudd-per-person", GrantRow.class,
          "tilskudd-i-fare", AtRiskRow.class,
          "frister", DeadlineRow.class,
          "leveringsstatus", DeliveryRow.class);

  private final Schemas schemas = new Schemas();

  @Test
  void everySchemaIsWrittenFromItsRecord() throws IOException {
    for (var report : REPORTS.entrySet()) {
      Path file = FOLDER.resolve(report.getKey() + ".schema.json");
      String schema = schemas.of(Report.class, report.getValue());
      if (System.getProperty("update") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, schema);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is %s", file, UPDATE)
          .isEqualTo(schema);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files).as("schemas of reports that are gone").hasSameSizeAs(REPORTS.keySet());
    }
  }

  @Test
  void whatWeWriteIsWhatTheSchemaSays() throws JsonProcessingException {
    for (var report : examples().entrySet()) {
      JsonSchema schema = validator(report.getKey());
      ObjectNode written =
          Json.mapper()
              .valueToTree(
                  new Report<>(
                      "avvik",
                      new ReportAbout(
                          "0301",
                          LocalDate.EPOCH,
                          Instant.EPOCH,
                          true,
                          false,
                          false,
                          List.of(
                              new ReportAbout.HeardSide(
                                  "NIR", "NIR", "BROKEN", null, "svarte ikke")),
                          List.of(new ReportAbout.OpenOnDay(LocalDate.EPOCH, 2, 300)),
                          List.of(new ReportAbout.BankGroup("g", "2026-Q1", 1, 2, 3, 4, 5, 1))),
                      List.of(report.getValue()),
                      new ReportTotals(
                          1,
                          List.of(new ReportTotals.Sum("atStakeInOere", 1, 2)),
                          List.of(new ReportTotals.Group("2026-01", 1, List.of())))));

      assertThat(schema.validate(written)).as(report.getKey()).isEmpty();
      JsonNode row = written.get("rows").get(0);
      ((ObjectNode) row).remove(row.has("check") ? "check" : row.has("code") ? "code" : "flow");
      assertThat(schema.validate(written)).as(report.getKey()).isNotEmpty();
    }
  }

  private static Map<String, ReportRow> examples() {
    var person = new ReportPerson("Skjermet, sak 7", null);
    return Map.of(
        "avvik",
        new DeviationRow(
            "a",
            null,
            "R1",
            "t",
            "MISSING",
            "CRITICAL",
            "x",
            "y",
            null,
            LocalDate.EPOCH,
            1L,
            List.of(new DeviationRow.SideSays("NIR", "nei")),
            "OPENED",
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null),
        "tilskudd-per-person",
        new GrantRow(
            person, "AR-1", 2026, "", null, null, 1L, 1, null, "PAID", "ukjent sats", "spør"),
        "tilskudd-i-fare",
        new AtRiskRow(null, null, 1, person, "R1", "t", "CRITICAL", "x", null, "y", "a"),
        "frister",
        new DeadlineRow(LocalDate.EPOCH, -1, person, "R1", "t", "MISSING", "MINOR", null, "y", "a"),
        "leveringsstatus",
        new DeliveryRow(
            "programme-to-nir", "DUE", null, person, "Fagsystemet", "goal", "V-1", 1, null, null));
  }

  private JsonSchema validator(String report) throws JsonProcessingException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            schemas.of(Report.class, REPORTS.get(report)),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }
}
