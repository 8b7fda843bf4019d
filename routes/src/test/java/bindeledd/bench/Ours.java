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

  /** The property that holds what the launcher runs the adapter with. */
  static final String OPTIONS = "bindeledd.app.options";

  private static final Duration START = Duration.ofMinutes(5);

  final Adapter adapter;
  private final Connection ledger;
  private final Path folder;
  private final Path log;

  /**
   * Starts one on an empty database.
   *
   * @param settings beside those every bench needs
   */
  Ours(Ground ground, String database, Map<String, String> settings) throws Exception {
    this.folder = Files.createDirectories(ground.folder().resolve(database + "-utveksling"));
    Files.createDirectories(folder.resolve("inn"));
    var all = new LinkedHashMap<>(settings(ground, ground.postgres().create(database)));
    all.put("connectors.casework.folder", folder.toString());
    all.putAll(settings);
    all.putAll(ground.options().settings());
    this.log = ground.folder().resolve(database + ".log");
    this.adapter = new Adapter(all, freePort(), log);
    try {
      adapter.awaitReady(START);
      this.ledger = ground.postgres().connect(database);
    } catch (Exception e) {
      adapter.close();
      throw e;
    }
  }

  /** What the launcher runs it with. */
  static String javaOptions() {
    return System.getProperty(
        OPTIONS,
        "-Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED"
            + " --sun-misc-unsafe-memory-access=allow");
  }

  /**
   * An installation on a database server, for made-up persons. Beside that nothing differs from the
   * defaults but how often feeds are looked into, and that a file is read as soon as it is marked
   * whole: waits that would be measured with the work.
   */
  private static Map<String, String> settings(Ground ground, String url) {
    return Map.of(
        "bindeledd.municipality", Workload.MUNICIPALITY,
        "bindeledd.production", "false",
        "bindeledd.demo", "true",
        "bindeledd.numbers.synthetic", "SKATTEETATEN",
        "bindeledd.database.url", url,
        "bindeledd.database.username", Postgres.USER,
        "bindeledd.flows.poll-every", "100ms",
        "connectors.casework.marker", "true");
  }

  /** NIR as one of the systems around it, taking whatever comes. */
  static Map<String, String> with(NirStub nir) {
    return Map.of(
        "connectors.nir.url",
        nir.url().toString(),
        "connectors.nir.municipality",
        Workload.MUNICIPALITY,
        "bindeledd.guard.systems.nir.per-second",
        "1000000");
  }

  /** Lets the adapter see a file, whole. */
  void drop(Path file) throws IOException {
    Path in = folder.resolve("inn").resolve(file.getFileName());
    Files.copy(file, in);
    Files.createFile(in.resolveSibling(in.getFileName() + ".ferdig"));
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

  /** One number from its database. */
  long ask(String sql) throws SQLException {
    try (var statement = ledger.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Changes something in its database; how many rows the last statement changed. */
  int change(String sql) throws SQLException {
    try (var statement = ledger.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** How many lines of its log say this. */
  long said(String text) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }

  /** Its drop folder. */
  Path folder() {
    return folder;
  }

  Connection ledger() {
    return ledger;
  }

  long pid() {
    return adapter.pid();
  }

  double cpu() {
    return Cpu.seconds(adapter.pid());
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
