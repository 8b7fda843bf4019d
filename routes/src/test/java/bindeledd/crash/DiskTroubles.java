package bindeledd.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** What befalls the disk that the database is on. */
final class DiskTroubles {

  /** PostgreSQL's code for it. */
  private static final String FULL = "(53100)";

  /** And for a server that recovers from what stopped it. */
  private static final String STARTING = "57P03";

  private DiskTroubles() {}

  /** The tables cannot grow; the server goes on. */
  static String full(Fleet fleet) throws Exception {
    var disk = fleet.world.database.disk();
    long told = saidFull(fleet);
    long burnt = burnt(fleet);
    disk.fill();
    try {
      fleet.until("somebody is told that the disk is full", () -> saidFull(fleet) > told);
      fleet.until("whoever cannot keep what it has says that it is DOWN", () -> isDown(fleet));
    } finally {
      disk.free();
    }
    return goesOn(fleet, burnt, "who could not keep what it had said that it was DOWN");
  }

  /** The server's log of changes cannot grow: it stops, and does not start before there is room. */
  static String logFull(Fleet fleet) throws Exception {
    var disk = fleet.world.database.disk();
    long burnt = burnt(fleet);
    disk.fill();
    try {
      fleet.until("the server stops because it cannot write its log", () -> stops(fleet));
      fleet.untilAll("says that it is not ready", instance -> !instance.adapter.isReady());
    } finally {
      disk.free();
    }
    return goesOn(fleet, burnt, "the server stopped, and every adapter said that it was not ready");
  }

  private static String goesOn(Fleet fleet, long burnt, String seen) throws Exception {
    long begin = System.nanoTime();
    fleet.untilWorkGoesOn();
    double again = Killer.seconds(begin);
    fleet.untilAll("is well again", instance -> !instance.adapter.status().equals("DOWN"));
    return "%s; at work %.1f s after there was room; attempts burnt: %d"
        .formatted(seen, again, burnt(fleet) - burnt);
  }

  private static boolean stops(Fleet fleet) throws SQLException {
    Connection connection;
    try {
      connection = fleet.world.database.connect(World.DATABASE);
    } catch (SQLException e) {
      return e.getSQLState().startsWith("08") || e.getSQLState().equals(STARTING);
    }
    try (connection;
        var statement = connection.createStatement()) {
      // So that it needs the next piece of its log at once.
      statement.execute("select pg_switch_wal()");
    }
    return false;
  }

  private static boolean isDown(Fleet fleet) throws IOException, InterruptedException {
    for (Instance instance : fleet.all()) {
      if (instance.adapter.status().equals("DOWN")) {
        return true;
      }
    }
    return false;
  }

  private static long saidFull(Fleet fleet) throws IOException {
    long times = 0;
    for (Instance instance : fleet.all()) {
      times += instance.said(FULL);
    }
    return times;
  }

  /** Attempts that count against a record, and came to nothing. */
  private static long burnt(Fleet fleet) throws SQLException {
    return fleet.count("select count(*) from attempt where outcome in ('AGAIN', 'LEASE_LOST')");
  }
}
