package bindeledd.report;

import bindeledd.identity.Audit;
import bindeledd.reconciliation.FindingBook;
import bindeledd.reconciliation.Listener;
import bindeledd.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Reports as a run by night makes them, for whoever measures. */
public final class Recorders {

  private Recorders() {}

  /** Keeps all reports sealed in a folder. */
  public static Listener sealed(
      Vault vault, FindingBook book, Audit audit, String municipality, Path folder) {
    var store =
        new ReportStore(
            vault,
            audit,
            Clock.systemUTC(),
            municipality,
            folder,
            Duration.ofDays(30),
            Duration.ofDays(1));
    return new Recorder(vault, () -> book, store, audit);
  }
}
