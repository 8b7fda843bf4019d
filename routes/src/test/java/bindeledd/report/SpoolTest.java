package bindeledd.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.vault.Keyset;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put down sealed comes back as it was, or not at all; sorted, where that was wanted. */
final class SpoolTest {

  private final Vault vault = new Vault(ReportFiles.KEYS);
  @TempDir Path folder;

  @Test
  void comesBackLineByLine() throws IOException {
    List<String> lines = lines(20_000);
    Path file = written(lines);

    assertThat(read(file)).isEqualTo(lines);
    assertThat(Spool.about(vault, file)).isEqualTo("om Påfunn");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("linje 1", "om P");
  }

  @Test
  void nothingOfItCanBeTakenOutOrAltered() throws IOException {
    Path file = written(lines(60_000));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);

    for (int i = 0; i < 40; i++) {
      byte[] altered = whole.clone();
      altered[random.nextInt(whole.length - 8)] ^= 1;
      Files.write(file, altered);
      assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class);
      Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length - 8)));
      assertThatThrownBy(
              () -> {
                Spool.about(vault, file);
                read(file);
              })
          .isInstanceOf(IOException.class);
    }
    Files.write(file, whole);
    assertThatThrownBy(() -> Spool.about(new Vault(Keyset.generate()), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other keys");
  }

  @Test
  void sortsMoreThanItHolds() throws IOException {
    List<String> lines = lines(5_000);
    java.util.Collections.shuffle(lines, new Random(7));
    var sorted = new ArrayList<String>();
    try (var sorter = new Sorter(vault, folder, "s", 10_000)) {
      for (String line : lines) {
        sorter.add(line);
      }
      Sorter.Sorted from = sorter.sorted();
      for (String line = from.next(); line != null; line = from.next()) {
        sorted.add(line);
      }
    }

    assertThat(sorted).hasSize(lines.size()).isSorted();
    assertThat(lines).containsAll(sorted);
    try (var files = Files.list(folder)) {
      assertThat(files.count()).isGreaterThan(5);
    }
  }

  private static List<String> lines(int count) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      lines.add("linje " + i + " æøå");
    }
    return lines;
  }

  private Path written(List<String> lines) throws IOException {
    Path file = folder.resolve("spool");
    try (var spool = new Spool.Writer(vault, file)) {
      for (String line : lines) {
        spool.line(line);
      }
      spool.end("om Påfunn");
    }
    return file;
  }

  private List<String> read(Path file) throws IOException {
    var lines = new ArrayList<String>();
    try (var spool = new Spool.Lines(vault, file)) {
      for (String line = spool.next(); line != null; line = spool.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
