package bindeledd.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL of everybody who is measured: the one the product brings, with the settings the
 * product gives it, a database for each, and every statement counted.
 */
final class Postgres implements AutoCloseable {

  static final String USER = "postgres";

  private final EmbeddedPostgres server;
  private final long pid;

  /** One statement as the server counted it. */
  record Statement(String text, long calls, double totalMillis, long rows) {}

  private Postgres(EmbeddedPostgres server, long pid) {
    this.server = server;
    this.pid = pid;
  }

  static Postgres start(Path folder) throws IOException {
    Path data = folder.resolve("postgres");
    var output = ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "300")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("log_min_messages", "warning")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setOutputRedirector(output)
            .setErrorRedirector(output)
            .start();
    var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    var postgres = new Postgres(server, pid);
    try (var admin = postgres.connect("postgres");
        var statement = admin.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
    } catch (SQLException e) {
      server.close();
      throw new IOException("The database server counts no statements", e);
    }
    return postgres;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  int port() {
    return server.getPort();
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  /** Makes an empty database and says its address. */
  synchronized String create(String database) throws SQLException {
    try (var admin = connect("postgres");
        var statement = admin.createStatement()) {
      statement.execute("drop database if exists " + database);
      statement.execute("create database " + database);
    }
    return url(database);
  }

  long bytes(String database) throws SQLException {
    return number("select pg_database_size('" + database + "')");
  }

  long walBytes() throws SQLException {
    return number("select pg_current_wal_lsn() - '0/0'::pg_lsn");
  }

  /** Forgets what was counted so far. */
  void countAnew() throws SQLException {
    number("select 1 from pg_stat_statements_reset()");
  }

  /** What was said to a database since then, the dearest first; the bench's own questions not. */
  List<Statement> statements(String database) throws SQLException {
    try (var admin = connect("postgres");
        var statement =
            admin.prepareStatement(
                """
                select regexp_replace(query, '\\s+', ' ', 'g'), calls, total_exec_time, rows
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = ? and query not like '%bench:%' order by total_exec_time desc
                """)) {
      statement.setString(1, database);
      var said = new ArrayList<Statement>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          said.add(
              new Statement(
                  rows.getString(1), rows.getLong(2), rows.getDouble(3), rows.getLong(4)));
        }
      }
      return said;
    }
  }

  /** CPU seconds of the server and everybody who ever worked for it. */
  double cpu() {
    return Cpu.secondsWithChildren(pid);
  }

  private long number(String sql) throws SQLException {
    try (var admin = connect("postgres");
        var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
