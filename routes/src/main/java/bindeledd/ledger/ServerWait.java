package bindeledd.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start until a database server answers, for as long as it takes: a machine that comes
 * up before its database shall not need a hand. What waiting cannot mend is refused at once.
 */
final class ServerWait {

  private static final Logger log = LoggerFactory.getLogger(ServerWait.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /**
   * SQLSTATE of a server that is starting, stopping or full: 57P01–57P03 and 53300. Class 08 is
   * that of connections.
   */
  private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

  private ServerWait() {}

  /**
   * Comes back when the server takes connections.
   *
   * @param page tells those who ask meanwhile
   * @throws DatabaseRefusedException if it refuses us: wrong password, no such database
   */
  static void until(Callable<Connection> connect, WaitingPage page) {
    String told = "";
    while (true) {
      @Nullable String why = obstacle(connect);
      if (why == null) {
        return;
      }
      if (!why.equals(told)) {
        log.warn("Waiting for the database: {}", why);
        told = why;
      }
      page.say("Venter på databasen: " + why);
      try {
        TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting for the database", e);
      }
    }
  }

  private static @Nullable String obstacle(Callable<Connection> connect) {
    try (Connection connection = connect.call()) {
      return connection.isValid(5) ? null : "the connection is not usable";
    } catch (SQLException e) {
      if (passes(e)) {
        return e.getSQLState() + ", " + e.getMessage();
      }
      throw new DatabaseRefusedException(
          "Databasen avviser oss ("
              + e.getSQLState()
              + "): "
              + e.getMessage()
              + ". Sjekk bindeledd.database.url, username og password");
    } catch (Exception e) {
      throw new IllegalStateException("Connecting to the database failed", e);
    }
  }

  /** Whether waiting may help. */
  static boolean passes(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("08") || PASSING.contains(state));
  }
}
