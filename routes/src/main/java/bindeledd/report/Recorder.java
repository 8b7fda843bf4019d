package bindeledd.report;

import bindeledd.identity.Audit;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Listener;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.Shown;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reports of each run: sealed in the store, and as files for whoever started it, where a
 * folder was given. Files in the clear never have protected persons in them.
 */
final class Recorder implements Listener {

  private final Vault vault;
  private final Supplier<FindingBook> book;
  private final ReportStore store;
  private final Audit audit;
  private @Nullable Recording recording;

  Recorder(Vault vault, Supplier<FindingBook> book, ReportStore store, Audit audit) {
    this.vault = vault;
    this.book = book;
    this.store = store;
    this.audit = audit;
  }

  @Override
  public void begun(Run run, Situation situation) {
    brokenOff(run);
    if (store.folder().isPresent() || !run.folder().isEmpty()) {
      try {
        if (!run.folder().isEmpty()) {
          Files.createDirectories(Path.of(run.folder()));
        }
        recording = new Recording(vault, OwnFile.folderIn(place(run)), run, situation);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Path place(Run run) {
    return store.folder().orElseGet(() -> Path.of(run.folder()));
  }

  @Override
  public void person(Shown who, Dossier dossier, Judged judged) {
    if (recording != null) {
      try {
        recording.person(who, dossier, judged);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void ended(Outcome outcome, Totals totals) {
    Run run = outcome.run();
    if (recording == null) {
      return;
    }
    try (Recording ended = recording) {
      recording = null;
      LocalDate day = totals.situation().today();
      String name = run.id().toString().substring(0, 8);
      Map<ReportKind, Path> files = ended.end(book.get(), outcome, totals, history(ended));
      if (!run.folder().isEmpty()) {
        clear(files, run, day, name);
      }
      store.keep(files, day, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private History history(Recording ended) {
    return new History(
        vault,
        store
            .folder()
            .map(it -> it.resolve("utvikling-" + store.number() + ".forseglet"))
            .orElse(null),
        ended.work());
  }

  /** Two reports at a time, each in all its formats in one go. */
  private void clear(Map<ReportKind, Path> files, Run run, LocalDate day, String name)
      throws IOException {
    List<Callable<String>> reports = new ArrayList<>();
    for (var file : files.entrySet()) {
      String id = Stored.name(file.getKey(), store.number(), day, name);
      Stored report = new Stored(id, file.getKey(), store.number(), day, file.getValue());
      reports.add(() -> clear(report, Path.of(run.folder())));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<String> written : threads.invokeAll(reports)) {
        audit.write(List.of(new Audit.Line(run.actor(), "REPORT_WRITTEN", null, written.get())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while reports were written");
    } catch (ExecutionException e) {
      throw new IOException("A report could not be written", e.getCause());
    }
  }

  /** Under its name only when it is whole: half a report must not be taken for one. */
  private String clear(Stored report, Path folder) throws IOException {
    Path half = OwnFile.folderIn(folder);
    try {
      var to = new EnumMap<Format, OutputStream>(Format.class);
      try {
        for (Format format : Format.values()) {
          to.put(format, OwnFile.create(half.resolve(format.ending())));
        }
        report.write(vault, false, to);
      } finally {
        for (OutputStream out : to.values()) {
          out.close();
        }
      }
      for (Format format : Format.values()) {
        Files.move(
            half.resolve(format.ending()),
            folder.resolve(report.id() + "." + format.ending()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      OwnFile.remove(half);
    }
    return report.id();
  }

  @Override
  public void brokenOff(Run run) {
    Recording ended = recording;
    if (ended != null) {
      recording = null;
      try {
        ended.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
