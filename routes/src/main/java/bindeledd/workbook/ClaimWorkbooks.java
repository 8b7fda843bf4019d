package bindeledd.workbook;

import bindeledd.identity.Audit;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a sealed workbook of each claim in a folder, written anew when the claim has changed. */
final class ClaimWorkbooks implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ClaimWorkbooks.class);

  private static final long CLOSING_SECONDS = 10;

  private final ClaimLedger ledger;
  private final Vault vault;
  private final Audit audit;
  private final Path folder;
  private final Map<Path, ClaimBook> written = new HashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("claim-workbooks").factory());

  ClaimWorkbooks(ClaimLedger ledger, Vault vault, Audit audit, Path folder, Duration every) {
    this.ledger = ledger;
    this.vault = vault;
    this.audit = audit;
    this.folder = folder;
    var _ = thread.scheduleWithFixedDelay(this::once, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void once() {
    try {
      Openings.readInto(audit, vault, folder);
    } catch (IOException | RuntimeException e) {
      log.warn(
          "Who opened workbooks was not read ({}); it is tried again",
          e.getClass().getSimpleName());
    }
    try {
      for (ClaimBook book : ledger.books()) {
        keep(book);
      }
    } catch (IOException | RuntimeException e) {
      // Without the cause: a driver may quote what it was given.
      log.warn(
          "The workbooks of the claims were not written ({}); it is tried again",
          e.getClass().getSimpleName());
    }
  }

  private void keep(ClaimBook book) throws IOException {
    Path file =
        folder.resolve(
            "ressurskrevende-" + book.municipality() + "-" + book.year() + Sealed.ENDING);
    if (book.equals(written.get(file)) && Files.exists(file)) {
      return;
    }
    byte[] sealed = Sealed.seal(vault, ClaimSheet.write(book));
    Path part = Files.createTempFile(folder, ".ressurskrevende", ".part");
    try {
      Files.write(part, sealed);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    audit.write(List.of(new Audit.Line("claim-workbooks", "WORKBOOK", null, book.toString())));
    written.put(file, book);
  }

  /** Lets a round come to its end: it asks a database that is still there. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
