package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports lie sealed until their time is out; who opened which, and why, is noted. */
final class ReportStoreTest {

  @TempDir Path folder;

  @Test
  void keepsThemSealedAndLeavesNothingElse() throws IOException {
    var town = new Town().with(1, Grade.UNGRADED, "Amina Prøvesen", 100);
    try (var files = new ReportFiles(folder).of(town)) {
      assertThat(files.store.all())
          .extracting(it -> it.kind().layout().file() + " " + it.day())
          .containsExactly(
              "avvik 2026-03-02",
              "tilskudd-per-person 2026-03-02",
              "tilskudd-i-fare 2026-03-02",
              "frister 2026-03-02",
              "leveringsstatus 2026-03-02");
      try (var all = Files.list(folder)) {
        assertThat(all)
            .hasSize(6)
            .allSatisfy(
                file -> {
                  assertThat(file.toString()).endsWith(".forseglet");
                  assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                      .doesNotContain("Amina", "AR-1", "FLY-");
                });
      }
      assertThat(files.audited).hasSize(5).allMatch(line -> line.startsWith("reports REPORT_KEPT"));
    }
  }

  @Test
  void notesWhoOpenedWhichAndWhy() throws IOException {
    try (var files = new ReportFiles(folder).of(new Town())) {
      files.audited.clear();
      files.open(ReportKind.GRANTS, Format.CSV, false);
      files.open(ReportKind.DEVIATIONS, Format.XLSX, true);

      assertThat(files.audited).hasSize(2);
      assertThat(files.audited.getFirst())
          .matches(
              "kari REPORT_OPENED tilskudd-per-person-0301-2026-03-02-\\p{XDigit}{8} as csv: prøve");
      assertThat(files.audited.getLast())
          .matches(
              "kari REPORT_OPENED avvik-0301-2026-03-02-\\p{XDigit}{8} as xlsx, with protected"
                  + " persons: prøve");
    }
  }

  @Test
  void takesThemAwayWhenTheirTimeIsOut() throws IOException {
    try (var files = new ReportFiles(folder).of(new Town())) {
      assertThat(files.store.sweep()).isZero();
    }
    var later = Clock.fixed(Town.NOW.plus(Duration.ofDays(91)), ZoneOffset.UTC);
    try (var files = new ReportFiles(folder, later)) {
      // The store's own thread may have been there first.
      files.store.sweep();
      assertThat(files.store.all()).isEmpty();
      org.awaitility.Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(files.audited)
                      .hasSize(5)
                      .allMatch(line -> line.startsWith("reports REPORT_DELETED")));
    }
  }

  @Test
  void writesClearFilesForTheOneWhoAskedOnly() throws IOException {
    Path clear = ReportFiles.folder(folder, "ut");
    var town =
        new Town()
            .with(1, Grade.UNGRADED, "Amina Prøvesen", 100)
            .with(2, Grade.CONFIDENTIAL, "Navnet", 100);
    try (var files = new ReportFiles(null).of(town, clear.toString());
        var written = Files.list(clear)) {
      assertThat(written)
          .hasSize(20)
          .allSatisfy(
              file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
                assertThat(file.getFileName().toString()).doesNotContain("Amina");
              });
      assertThat(files.audited).allMatch(line -> line.startsWith("schedule REPORT_WRITTEN"));
    }
  }

  @Test
  void countsTheDaysItWasWhole() throws IOException {
    try (var files = new ReportFiles(folder)) {
      files.of(new Town(Map.of(Side.NIR, "nede")).with(1, Grade.UNGRADED, "A", 100));
      assertThat(files.store.all().getFirst().about(files.vault).history()).isEmpty();
      assertThat(files.store.complete(files.store.all().getFirst())).isFalse();
      files.of(
          new Town().with(1, Grade.UNGRADED, "A", 100).with(2, Grade.CONFIDENTIAL, "B", 5_000));
      assertThat(files.store.all().getFirst().about(files.vault).history())
          .singleElement()
          .satisfies(
              day -> {
                assertThat(day.open()).isEqualTo(1);
                assertThat(day.atStakeInOere()).isEqualTo(100);
              });
    }
  }
}
