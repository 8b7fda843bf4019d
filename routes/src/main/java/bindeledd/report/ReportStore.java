package bindeledd.report;

import bindeledd.identity.Audit;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One municipality's reports, sealed in a folder until their time is out. That one is opened, and
 * that one is taken away, stands in the audit trail.
 */
final class ReportStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReportStore.class);
  private static final String ACTOR = "reports";

  private final Vault vault;
  private final Audit audit;
  private final Clock clock;
  private final String municipality;
  private final @Nullable Path folder;
  private final Duration keep;
  private final @Nullable ScheduledExecutorService thread;

  /**
   * @param folder absent: nothing is kept
   * @param sweepEvery how often it is looked for what is too old
   */
  ReportStore(
      Vault vault,
      Audit audit,
      Clock clock,
      String municipality,
      @Nullable Path folder,
      Duration keep,
      Duration sweepEvery) {
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
    this.municipality = municipality;
    this.folder = folder;
    this.keep = keep;
    if (folder == null) {
      this.thread = null;
    } else {
      this.thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("reports").factory());
      var _ =
          thread.scheduleWithFixedDelay(
              this::sweepOnce, 0, sweepEvery.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** Takes them in. */
  void keep(Map<ReportKind, Path> files, LocalDate day, String run) throws IOException {
    if (folder == null) {
      return;
    }
    for (var file : files.entrySet()) {
      String name = Stored.name(file.getKey(), number(), day, run);
      Files.move(
          file.getValue(),
          folder.resolve(name + Stored.ENDING),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      audit.write(List.of(new Audit.Line(ACTOR, "REPORT_KEPT", null, name)));
    }
  }

  /** What the municipality is called in the name of a file. */
  String number() {
    return municipality.isEmpty() ? "0000" : municipality;
  }

  /** All there are, the newest first. */
  List<Stored> all() throws IOException {
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> Stored.of(file).stream())
          .filter(report -> report.municipality().equals(number()))
          .sorted(
              Comparator.comparing(Stored::day)
                  .reversed()
                  .thenComparing(Stored::kind)
                  .thenComparing(Stored::id))
          .toList();
    }
  }

  Optional<Stored> one(String id) throws IOException {
    return all().stream().filter(report -> report.id().equals(id)).findFirst();
  }

  /** Whether every side was heard. */
  boolean complete(Stored report) throws IOException {
    return report.about(vault).complete();
  }

  /**
   * Writes one for somebody; that they got it is noted before they do.
   *
   * @param entitled whether protected persons are in it
   */
  void open(
      Stored report, Format format, boolean entitled, String actor, String reason, OutputStream out)
      throws IOException {
    audit.write(
        List.of(
            new Audit.Line(
                actor,
                "REPORT_OPENED",
                null,
                report.id()
                    + " as "
                    + format.ending()
                    + (entitled ? ", with protected persons: " : ": ")
                    + reason)));
    report.write(vault, entitled, Map.of(format, out));
  }

  private void sweepOnce() {
    try {
      sweep();
    } catch (IOException | RuntimeException e) {
      // Without the cause: a driver may quote what it was given.
      log.warn(
          "Old reports were not taken away ({}); it is tried again", e.getClass().getSimpleName());
    }
  }

  /** Takes away what is older than it is to be kept; how many that was. */
  int sweep() throws IOException {
    LocalDate first = LocalDate.ofInstant(clock.instant().minus(keep), Figures.NORWAY);
    int gone = 0;
    for (Stored report : all()) {
      if (report.day().isBefore(first) && Files.deleteIfExists(report.path())) {
        audit.write(List.of(new Audit.Line(ACTOR, "REPORT_DELETED", null, report.id())));
        gone++;
      }
    }
    return gone;
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.shutdownNow();
    }
  }
}
