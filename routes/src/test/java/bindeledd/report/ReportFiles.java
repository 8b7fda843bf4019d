package bindeledd.report;

import bindeledd.identity.Audit;
import bindeledd.vault.Keyset;
import bindeledd.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports of a town, made as a run makes them and opened as an operator opens them. */
final class ReportFiles implements AutoCloseable {

  static final Keyset KEYS = Keyset.generate();

  final Vault vault = new Vault(KEYS);
  final List<String> audited = new ArrayList<>();
  final ReportStore store;
  private final Audit audit;

  ReportFiles(Path folder) {
    this(folder, Clock.fixed(Town.NOW, ZoneOffset.UTC));
  }

  ReportFiles(Path folder, Clock clock) {
    this.audit =
        new Audit(
            new JdbcTemplate() {
              @Override
              public int[] batchUpdate(String sql, List<Object[]> lines) {
                lines.forEach(line -> audited.add(line[0] + " " + line[1] + " " + line[3]));
                return new int[lines.size()];
              }
            });
    this.store =
        new ReportStore(
            vault,
            audit,
            clock,
            Town.MUNICIPALITY,
            folder,
            Duration.ofDays(90),
            Duration.ofDays(1));
  }

  ReportFiles of(Town town) {
    return of(town, "");
  }

  ReportFiles of(Town town, String clear) {
    town.play(new Recorder(vault, () -> town.book, store, audit), clear);
    return this;
  }

  byte[] open(ReportKind kind, Format format, boolean entitled) throws IOException {
    var out = new ByteArrayOutputStream();
    Stored report = store.all().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    store.open(report, format, entitled, "kari", "prøve", out);
    return out.toByteArray();
  }

  String text(ReportKind kind, Format format, boolean entitled) throws IOException {
    return new String(open(kind, format, entitled), java.nio.charset.StandardCharsets.UTF_8);
  }

  static Path folder(Path parent, String name) throws IOException {
    return Files.createDirectories(parent.resolve(name));
  }

  @Override
  public void close() {
    store.close();
  }
}
