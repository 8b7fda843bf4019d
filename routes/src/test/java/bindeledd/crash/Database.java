package bindeledd.crash;

import bindeledd.ledger.KillableServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A PostgreSQL server of its own, heard on its way to the adapter, to be killed. */
final class Database implements Mortal, AutoCloseable {

  private final KillableServer server;
  private final Map<Traps, Proxy> wires = new ConcurrentHashMap<>();

  Database(Path data) {
    this.server = new KillableServer(data);
  }

  /** An address of a database, on a wire that these traps hear; it stays when the server dies. */
  String heard(Traps traps, String database) throws IOException {
    Proxy wire = wires.get(traps);
    if (wire == null) {
      wire = new Proxy(World.freePort(), () -> new PgEar(traps));
      wires.put(traps, wire);
      wire.leadsTo(server.port());
    }
    return "jdbc:postgresql://127.0.0.1:"
        + wire.port()
        + "/"
        + database
        + "?sslmode=disable&gssEncMode=disable";
  }

  String username() {
    return server.username();
  }

  /** A connection of ours, which nobody hears. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server.url(database), server.username(), "");
  }

  /**
   * @throws IllegalStateException if it would lose what it said is committed when the machine stops
   */
  void keepsWhatItCommits() throws SQLException {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (var connection = connect("postgres");
          var statement = connection.createStatement();
          var rows = statement.executeQuery("show " + setting)) {
        rows.next();
        if (!rows.getString(1).equals("on")) {
          throw new IllegalStateException(setting + " is " + rows.getString(1));
        }
      }
    }
  }

  void create(String database) throws SQLException {
    run("create database " + database);
  }

  void drop(String database) throws SQLException {
    run("drop database " + database + " with (force)");
  }

  private void run(String sql) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Victim victim() {
    return Victim.POSTGRES;
  }

  @Override
  public void kill() {
    try {
      server.kill();
      for (Proxy proxy : wires.values()) {
        proxy.shut();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void revive() throws IOException, SQLException, InterruptedException {
    server.awaitStartedAgain();
    for (Proxy proxy : wires.values()) {
      proxy.leadsTo(server.port());
    }
  }

  @Override
  public void close() throws IOException {
    for (Proxy proxy : wires.values()) {
      proxy.close();
    }
    server.close();
  }
}
