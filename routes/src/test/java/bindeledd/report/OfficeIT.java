package bindeledd.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bindeledd.model.Grade;
import bindeledd.model.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office program opens the workbooks, adds up as we did, and has nothing to repair. Where
 * LibreOffice is not installed this is said to be skipped; {@link WorkbookTest} stands in.
 */
final class OfficeIT {

  @TempDir Path folder;

  @Test
  void libreOfficeAddsUpAsTheJsonDoes() throws IOException, InterruptedException {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "LibreOffice (soffice) is not installed: apt-get install libreoffice-calc-nogui");
    var town = new Town();
    for (int i = 1; i < 40; i++) {
      town.with(
          i, i % 4 == 0 ? Grade.CONFIDENTIAL : Grade.UNGRADED, "Å; \"" + i + "\"", i * 1_001L);
    }
    try (var files = new ReportFiles(ReportFiles.folder(folder, "lager")).of(town)) {
      for (ReportKind kind : ReportKind.values()) {
        Files.write(
            folder.resolve(kind.layout().file() + ".xlsx"), files.open(kind, Format.XLSX, true));
      }
      convert();
      for (ReportKind kind : ReportKind.values()) {
        JsonNode totals = Json.mapper().readTree(files.open(kind, Format.JSON, true)).get("totals");
        List<String> lines =
            Files.readAllLines(folder.resolve(kind.layout().file() + ".csv"), UTF_8);
        assertThat(lines).hasSize(totals.get("rows").asInt() + 3);
        List<String> formula = cells(lines.get(lines.size() - 2));
        List<String> value = cells(lines.getLast());
        int at = 0;
        int amount = 0;
        for (Column<?> column : kind.layout().columns()) {
          if (column.isAmount()) {
            var told = Figures.kroner(totals.get("sums").get(amount++).get("inOere").asLong());
            assertThat(amount(formula.get(at)))
                .as("%s, %s, by formula", kind, column.heading())
                .isEqualByComparingTo(told);
            assertThat(amount(value.get(at))).isEqualByComparingTo(told);
          }
          at++;
        }
      }
    }
  }

  /** The cells of a line of sums, which hold no semicolons. */
  private static List<String> cells(String line) {
    return List.of(line.split(";", -1));
  }

  private static BigDecimal amount(String shown) {
    return new BigDecimal(shown.replace(",", ""));
  }

  private void convert() throws IOException, InterruptedException {
    Path log = folder.resolve("soffice.txt");
    var command =
        new java.util.ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                // Semicolons, UTF-8, values as they are shown in English.
                "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true",
                "--outdir",
                folder.toString()));
    for (ReportKind kind : ReportKind.values()) {
      command.add(folder.resolve(kind.layout().file() + ".xlsx").toString());
    }
    Process office =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(office.waitFor(180, TimeUnit.SECONDS)).as("soffice ended").isTrue();
      assertThat(office.exitValue()).isZero();
    } finally {
      office.destroyForcibly();
    }
  }
}
