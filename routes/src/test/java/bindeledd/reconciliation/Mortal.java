package bindeledd.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.ledger.Database;
import bindeledd.ledger.DatabaseProperties;
import bindeledd.ledger.Desk;
import bindeledd.mapping.reconciliation.Dossier;
import bindeledd.mapping.reconciliation.Judged;
import bindeledd.mapping.reconciliation.Situation;
import bindeledd.mapping.reconciliation.Totals;
import bindeledd.municipality.Books;
import bindeledd.vault.Keyset;
import bindeledd.vault.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that reconciles a town, to be killed while it does. It says how many persons it has
 * come to.
 */
public final class Mortal implements AutoCloseable {

  private static final String COME = "> ";

  private final Process process;
  private final BufferedReader said;

  /** Starts one; it takes up what another left, or begins. */
  Mortal(DatabaseProperties database, Path log) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Mortal.class.getName(),
                String.valueOf(database.url()),
                String.valueOf(database.username()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    said = process.inputReader(UTF_8);
    try (var to = process.outputWriter(UTF_8)) {
      to.write(Desk.keys());
    }
  }

  /** Kills it as soon as it has come to so many persons; how many it said at last. */
  int killAfter(int persons) throws IOException, InterruptedException {
    int come = 0;
    for (String line = said.readLine(); line != null && come < persons; line = said.readLine()) {
      if (line.startsWith(COME)) {
        come = Integer.parseInt(line.substring(COME.length()));
      }
    }
    process.destroyForcibly().waitFor();
    return come;
  }

  @Override
  public void close() throws InterruptedException, IOException {
    process.destroyForcibly().waitFor();
    said.close();
  }

  public static void main(String... arguments) throws IOException {
    var vault = new Vault(Keyset.read(new String(System.in.readAllBytes(), UTF_8)));
    var properties =
        new DatabaseProperties(arguments[0], arguments[1], null, Path.of("unused"), 10);
    try (var database = Database.open(properties)) {
      var reconciler =
          Town.reconciler(database.pool(), vault, Books.ONLY, List.of(), new Telling());
      if (reconciler.goOn().isEmpty()) {
        reconciler.reconcile(Town.wanted(null)).orElseThrow();
      }
    }
  }

  private static final class Telling implements Listener {
    private int persons;

    @Override
    public void begun(Run run, Situation situation) {}

    @Override
    public void person(Shown who, Dossier dossier, Judged judged) {
      System.out.println(COME + ++persons);
    }

    @Override
    public void ended(Outcome outcome, Totals totals) {}

    @Override
    public void brokenOff(Run run) {}
  }
}
