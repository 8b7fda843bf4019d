package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.demo.CaseFile;
import bindeledd.demo.Unpacked;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A migration that is cut off in the middle by SIGKILL leaves nothing behind, and the next one
 * comes to its end. {@code ./bindeledd crashtest --step migrating} does it at statements by chance.
 */
final class MigrationKillIT {

  /** Stays after the test, so that the leak scan reads what everybody printed. */
  private static final Path FOLDER = Path.of("target", "migration-kill");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @BeforeAll
  static void unpackTheAdapter() throws Exception {
    Unpacked.below(FOLDER);
  }

  @Test
  void comesToItsEndAfterWhoeverWasKilledInTheMiddle() throws Exception {
    var folder = FOLDER.toAbsolutePath();
    Rotation.make(folder.resolve("keys.json"));
    try (var server = new OneServer(folder.resolve("data"))) {
      server.create("ledger");
      try (var adapter = new AdapterVictim(settings(server), folder.resolve("adapter.log"))) {
        try (var obstacle = server.connect("ledger")) {
          awaitHalfway(server, obstacle);
          adapter.kill();
        }
        awaitNobody(server);
        assertThat(tables(server)).as("nothing half made").isZero();

        try (var obstacle = server.connect("ledger")) {
          var again = Thread.ofVirtual().start(() -> start(adapter));
          awaitHalfway(server, obstacle);
          again.join();
          server.kill();
        }
        server.revive();
        // The same process: it waits for the server and does the step anew.
        adapter.awaitReady();
        assertThat(tables(server)).isGreaterThan(8);
      }
    }
  }

  private static void start(AdapterVictim adapter) {
    try {
      adapter.startAgain();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits until a migration stands still at its last table, since somebody else makes that too. */
  private static void awaitHalfway(Database server, Connection obstacle) throws Exception {
    obstacle.setAutoCommit(false);
    try (var statement = obstacle.createStatement()) {
      statement.execute("create schema if not exists bindeledd");
      obstacle.commit();
      statement.execute("create table bindeledd.audit (somebodys text)");
    }
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        server,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%create table audit%'")
                    > 0);
  }

  private static void awaitNobody(Database server) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count(
                        server,
                        "select count(*) from pg_stat_activity where datname = 'ledger'"
                            + " and pid <> pg_backend_pid()")
                    == 0);
  }

  private static long tables(Database server) throws Exception {
    return count(
        server,
        "select count(*) from information_schema.tables where table_schema = 'bindeledd'"
            + " and table_name <> 'flyway_schema_history'");
  }

  private static long count(Database server, String sql) throws Exception {
    try (var connection = server.connect("ledger");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Map<String, String> settings(Database server) throws Exception {
    return Map.of(
        "bindeledd.municipality", CaseFile.MUNICIPALITY,
        "bindeledd.keys.file", FOLDER.toAbsolutePath().resolve("keys.json").toString(),
        "bindeledd.database.url", server.heard(new Traps(), "ledger"),
        "bindeledd.database.username", server.username());
  }
}
