package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.ledger.DatabaseProperties;
import bindeledd.ledger.Desk;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.Listener;
import bindeledd.reconciliation.Outcome;
import bindeledd.reconciliation.Reconciling;
import bindeledd.reconciliation.Run;
import bindeledd.reconciliation.Shown;
import bindeledd.reconciliation.store.JdbcFindingBook;
import bindeledd.report.Recorders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The process that reconciles, with so much memory and no more. Arguments: a database's address and
 * a folder. {@code make PERSONS} makes a municipality; {@code ours} reconciles it and keeps its
 * reports, {@code written} writes all of them as files too, {@code naive} does with everything in
 * memory: answered with seconds and how many differences there are about persons, or none where
 * memory did not suffice.
 */
public final class ReconcileMain {

  private static final int MEGABYTES = 48;

  private final Desk desk;
  private final Path folder;
  private final Listener reports;
  private @Nullable ReconcileTown town;
  private int persons;

  private ReconcileMain(Desk desk, Path folder) throws IOException {
    this.desk = desk;
    this.folder = folder;
    var findings =
        new JdbcFindingBook(
            desk.jdbc,
            new DataSourceTransactionManager(desk.database.pool()),
            Desk.vault(),
            desk.audit,
            Books.ONLY);
    this.reports =
        Recorders.sealed(
            Desk.vault(),
            findings,
            desk.audit,
            ReconcileTown.MUNICIPALITY.number(),
            Files.createDirectories(folder.resolve("reports")));
  }

  public static void main(String... arguments) throws Exception {
    var properties =
        new DatabaseProperties(arguments[0], Postgres.USER, null, Path.of("unused"), 10);
    try (var desk = new Desk(properties);
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      var main = new ReconcileMain(desk, Path.of(arguments[1]));
      System.out.println("> ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        long begin = System.nanoTime();
        long found = main.obey(line.split(" ", -1));
        System.out.println("> " + (System.nanoTime() - begin) / 1e9 + " " + found);
      }
    }
  }

  private long obey(String... words) throws SQLException, IOException {
    ReconcileTown here = town;
    if (words[0].equals("make") || here == null) {
      persons = Integer.parseInt(words[1]);
      here = new ReconcileTown(desk, ReconcileFiles.in(folder, persons));
      here.make();
      town = here;
      return 0;
    }
    return switch (words[0]) {
      case "ours" -> ours(here, "");
      case "written" -> ours(here, folder.resolve("files").toString());
      case "naive" -> naive(here);
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private long ours(ReconcileTown here, String files) throws IOException {
    desk.jdbc.execute("truncate finding, finding_event, reconciliation, finding_day");
    var counting = new Counting();
    Outcome outcome =
        new Reconciling(desk, ReconcileTown.MUNICIPALITY, folder.resolve("spill"), MEGABYTES)
            .run(here.readings(), List.of(counting, reports), files);
    if (!outcome.complete() || outcome.persons() != persons) {
      throw new IllegalStateException(outcome.persons() + " judged; " + outcome.broken());
    }
    Long kept =
        desk.jdbc.queryForObject(
            "select count(*) from finding where person is not null", Long.class);
    if (kept == null || kept != counting.differences) {
      throw new IllegalStateException("Found " + counting.differences + ", kept " + kept);
    }
    try (var written = Files.list(folder.resolve("reports"))) {
      written.forEach(it -> System.err.println(it.getFileName() + ": " + it.toFile().length()));
    }
    outcome.counts().forEach(it -> System.err.println(persons + " persons: " + it));
    return counting.differences;
  }

  private long naive(ReconcileTown here) throws IOException {
    try {
      return new ReconcileNaive(here, desk).run();
    } catch (OutOfMemoryError e) {
      System.err.println("All in memory does not fit");
      return -1;
    }
  }

  /** Counts what it hears. */
  private static final class Counting implements Listener {
    private long differences;

    @Override
    public void begun(Run run, Situation situation) {
      differences = 0;
    }

    @Override
    public void person(Shown who, Dossier dossier, Judged judged) {
      differences += judged.differences().size();
    }

    @Override
    public void ended(Outcome outcome, Totals totals) {}

    @Override
    public void brokenOff(Run run) {}
  }
}
