package bindeledd.bench;

import bindeledd.demo.Adapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The adapter, as packaged, in a process of its own, and a look at its ledger from outside. */
final class Ours implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);

  final Adapter adapter;
  private final Connection ledger;
  private final Path folder;

  Ours(Ground ground, String database, Map<String, String> settings) throws Exception {
    this.folder = Files.createDirectories(ground.folder().resolve(database + "-utveksling"));
    Files.createDirectories(folder.resolve("inn"));
    ground.postgres().create(database);
    var all = new LinkedHashMap<>(settings(ground, database));
    all.put("connectors.casework.folder", folder.toString());
    all.putAll(settings);
    all.putAll(ground.options().settings());
    this.adapter = new Adapter(all, freePort(), ground.folder().resolve(database + ".log"));
    adapter.awaitReady(START);
    this.ledger = ground.postgres().connect(database);
  }

  /** What the launcher runs it with. */
  static String javaOptions() {
    return System.getProperty(
        "bindeledd.app.options",
        "-Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
            + " --sun-misc-unsafe-memory-access=allow");
  }

  /**
   * An installation with a drop folder and NIR, and no limit to what NIR takes. Nothing else
   * differs from the defaults but how often the folder is looked into.
   */
  private static Map<String, String> settings(Ground ground, String database) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", Workload.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.numbers.synthetic", "SKATTEETATEN");
    settings.put("bindeledd.database.url", ground.postgres().url(database));
    settings.put("bindeledd.database.username", Postgres.USER);
    settings.put("bindeledd.flows.poll-every", "100ms");
    settings.put("bindeledd.guard.systems.nir.per-second", "1000000");
    settings.put("connectors.casework.marker", "true");
    settings.put("connectors.nir.url", ground.nir().url().toString());
    settings.put("connectors.nir.municipality", Workload.MUNICIPALITY);
    return settings;
  }

  /** Lets the adapter see a file, whole. */
  void drop(Path file) throws IOException {
    Path in = folder.resolve("inn").resolve(file.getFileName());
    Files.copy(file, in);
    Files.createFile(in.resolveSibling(in.getFileName() + ".ferdig"));
  }

  /** Lines of the answers to a file, without the heading. */
  long answers(Path file) throws IOException {
    Path answers = folder.resolve("svar").resolve(file.getFileName() + ".resultat.csv");
    try (var lines = Files.lines(answers)) {
      return lines.count() - 1;
    }
  }

  /** Waits until nothing on a route is open any more. */
  void awaitClosed(String route, Duration atMost) throws Exception {
    long end = System.nanoTime() + atMost.toNanos();
    while (ask(
            "/* bench: */ select count(*) from (select from bindeledd.delivery where route = '"
                + route
                + "' and head and state in ('DUE', 'SENT') limit 1) open")
        > 0) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(route + " did not come to an end: " + adapter.flows());
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  long settled(String route) throws SQLException {
    return ask(
        "/* bench: */ select count(*) from bindeledd.delivery where state = 'SETTLED' and route = '"
            + route
            + "'");
  }

  long ask(String sql) throws SQLException {
    try (var statement = ledger.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  long pid() {
    return adapter.pid();
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    ledger.close();
    adapter.close();
  }
}
