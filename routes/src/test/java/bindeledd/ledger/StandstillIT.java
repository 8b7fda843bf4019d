package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An instance that stands still in the middle of a transaction does not keep the others waiting.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class StandstillIT {

  private final DatabaseProperties server = Servers.fresh();

  @Test
  void theServerEndsATransactionNobodyGoesOnWith() throws Exception {
    var hasty =
        new DatabaseProperties(
            server.url() + "?options=-c%20idle_in_transaction_session_timeout=500ms",
            server.username(),
            null,
            Path.of("unused"),
            2);
    try (var frozen = Database.open(hasty);
        var other = Database.open(server);
        var stuck = frozen.pool().getConnection();
        var going = other.pool().getConnection()) {
      stuck.setAutoCommit(false);
      try (var one = stuck.createStatement();
          var two = going.createStatement()) {
        one.execute("select pg_advisory_xact_lock(4711, 1)");
        // Waits for the lock that the audit trail is written under.
        two.execute("select pg_advisory_xact_lock(4711, 1)");
        assertThatThrownBy(() -> one.execute("select 1")).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void itDoesSoBeforeALeaseRunsOut() throws Exception {
    try (var database = Database.open(server);
        var connection = database.pool().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("30s");
    }
  }
}
