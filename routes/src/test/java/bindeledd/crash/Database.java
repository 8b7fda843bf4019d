package bindeledd.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL that the ledger is in, seen from the world: it can be killed, and comes back. */
interface Database extends Mortal, AutoCloseable {

  /** An address of a database, on a wire that these traps hear where the server is on one. */
  String heard(Traps traps, String database) throws IOException;

  String username();

  /** A connection of ours, which nobody hears. */
  Connection connect(String database) throws SQLException;

  /** Cuts one wire, and hangs up on whoever is on it. */
  void cut(Traps traps) throws IOException;

  void mend(Traps traps) throws IOException;

  /** What its data are on, where that can be filled. */
  default SmallDisk disk() {
    throw new UnsupportedOperationException("Its data are not on a disk of their own");
  }

  /**
   * @throws IllegalStateException if it would lose what it said is committed when the machine stops
   */
  default void keepsWhatItCommits() throws SQLException {
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

  default void create(String database) throws SQLException {
    run("create database " + database);
  }

  default void drop(String database) throws SQLException {
    run("drop database " + database + " with (force)");
  }

  private void run(String sql) throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  default Victim victim() {
    return Victim.POSTGRES;
  }

  @Override
  void close() throws IOException;
}
