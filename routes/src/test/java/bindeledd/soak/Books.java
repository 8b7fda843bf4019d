package bindeledd.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The ledger from outside: how many rows and bytes it has, and who is connected to it. */
final class Books implements AutoCloseable {

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  /** The embedded server's, whose port stands in its data directory. */
  static Books in(Path data) throws IOException, SQLException {
    var port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=soak";
    return new Books(DriverManager.getConnection(url, "postgres", ""));
  }

  /** Rows that are there, by table: put in, less those taken out. */
  Map<String, Double> rows() throws SQLException {
    var rows = new TreeMap<String, Double>();
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select relname, n_tup_ins - n_tup_del from pg_stat_user_tables
                where schemaname = 'bindeledd' order by relname
                """)) {
      while (found.next()) {
        rows.put(found.getString(1), found.getDouble(2));
      }
    }
    return rows;
  }

  double bytes() throws SQLException {
    return number("select pg_database_size(current_database())");
  }

  /** Changes written to the log. */
  double logged() throws SQLException {
    return number("select wal_records from pg_stat_wal");
  }

  /** Pages written there whole, as each is at its first change after a checkpoint. */
  double pagesLogged() throws SQLException {
    return number("select wal_fpi from pg_stat_wal");
  }

  double connections() throws SQLException {
    return number(
        """
        select count(*) from pg_stat_activity
        where backend_type = 'client backend' and application_name <> 'soak'
        """);
  }

  /** Deliveries on their way; one behind another of its person waits with it. */
  double open() throws SQLException {
    return number(
        "select count(*) from bindeledd.delivery where head and state in ('DUE', 'SENT', 'PARKED')");
  }

  private double number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getDouble(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
