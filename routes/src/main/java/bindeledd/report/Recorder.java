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
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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

  /**
   * The largest first, and its workbook, which takes as long as all else there is to it, beside the
   * rest: so two threads have work to the end. That they are written is noted before they are.
   */
  private void clear(Map<ReportKind, Path> files, Run run, LocalDate day, String name)
      throws IOException {
    var reports = new ArrayList<Stored>();
    for (var file : files.entrySet()) {
      String id = Stored.name(file.getKey(), store.number(), day, name);
      audit.write(List.of(new Audit.Line(run.actor(), "REPORT_WRITTEN", null, id)));
      reports.add(new Stored(id, file.getKey(), store.number(), day, file.getValue()));
    }
    reports.sort(Comparator.comparingLong((Stored it) -> it.path().toFile().length()).reversed());
    Path folder = Path.of(run.folder());
    var pieces = new ArrayList<Callable<@Nullable Void>>();
    for (Stored report : reports) {
      pieces.add(() -> clear(report, EnumSet.of(Format.XLSX), folder));
      pieces.add(() -> clear(report, EnumSet.complementOf(EnumSet.of(Format.XLSX)), folder));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var written : threads.invokeAll(pieces)) {
        written.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while reports were written");
    } catch (ExecutionException e) {
      throw new IOException("A report could not be written", e.getCause());
    }
  }

  /** Under its name only when it is whole: half a report must not be taken for one. */
  private @Nullable Void clear(Stored report, Set<Format> formats, Path folder) throws IOException {
    Path half = OwnFile.folderIn(folder);
    try {
      var to = new EnumMap<Format, OutputStream>(Format.class);
      try {
        for (Format format : formats) {
          to.put(format, new BufferedOutputStream(OwnFile.create(half.resolve(format.ending()))));
        }
        report.write(vault, false, to);
      } finally {
        for (OutputStream out : to.values()) {
          out.close();
        }
      }
      for (Format format : formats) {
        Files.move(
            half.resolve(format.ending()),
            folder.resolve(report.id() + "." + format.ending()),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      OwnFile.remove(half);
    }
    return null;
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
