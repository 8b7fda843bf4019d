package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A step that fails is refused in one sentence, and leaves the schema as it was. */
final class MigrationIT {

  private final DatabaseProperties server = Servers.fresh();

  @Test
  void leavesTheSchemaAsItWasWhenAStepFailsHalfway() throws Exception {
    Flyway.configure()
        .dataSource(server.url(), server.username(), "")
        .defaultSchema(Database.SCHEMA)
        .createSchemas(true)
        .baselineVersion("0")
        .load()
        .baseline();
    // In the way of the first step's last table: all before it are made, and must go again.
    execute("create table bindeledd.audit (somebodys text)");
    List<String> before = everything();

    assertThatThrownBy(() -> Database.open(server))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessage(
            "Databasens skjema kan ikke oppgraderes, og er som det var: 42P07, ERROR: relation"
                + " \"audit\" already exists. Rett årsaken og start igjen");
    assertThat(everything()).isEqualTo(before);

    execute("drop table bindeledd.audit");
    Database.open(server).close();
    assertThat(everything()).contains("table delivery", "migration 2 true");
  }

  @Test
  void refusesASchemaThatWasMadeByOtherSteps() throws Exception {
    Database.open(server).close();
    execute("update bindeledd.flyway_schema_history set checksum = 1 where version = '1'");
    List<String> before = everything();

    assertThatThrownBy(() -> Database.open(server))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("checksum mismatch for migration version 1")
        .hasMessageNotContaining("\n");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void notesEachStepInTheTransactionThatDoesIt() throws Exception {
    Database.open(server).close();

    assertThat(
            asked(
                """
                select version from bindeledd.flyway_schema_history h
                where exists (
                  select from pg_attribute a join pg_class c on c.oid = a.attrelid
                  where c.relnamespace = 'bindeledd'::regnamespace and a.xmin = h.xmin)
                order by installed_rank
                """))
        .as("steps that made or changed something in the transaction they were noted in")
        .contains("1", "2", "5", "6", "7");
  }

  @Test
  void isDoneAnewWhenInstancesAtWorkWereInItsWay() throws Exception {
    Flyway.configure()
        .dataSource(server.url(), server.username(), "")
        .defaultSchema(Database.SCHEMA)
        .target("6")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var atWork = connection.createStatement();
        var thread = Executors.newSingleThreadExecutor()) {
      connection.setAutoCommit(false);
      atWork.execute("lock table bindeledd.delivery in row exclusive mode");
      var open = thread.submit(() -> Database.open(server).close());
      await()
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !asked("select 1 from pg_locks where not granted").isEmpty());
      // Whoever waited first is the one that the server turns away.
      atWork.execute("lock table bindeledd.entry in row exclusive mode");
      connection.rollback();
      open.get();
    }
    assertThat(everything()).contains("migration 7 true");
  }

  @Test
  void isDoneOnceHoweverManyStartTogether() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var starts = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        starts.add(
            () -> {
              Database.open(server).close();
              return true;
            });
      }
      for (var start : threads.invokeAll(starts)) {
        assertThat(start.get()).isTrue();
      }
    }
    assertThat(
            asked("select version from bindeledd.flyway_schema_history where version is not null"))
        .doesNotHaveDuplicates()
        .contains("1", "2", "3", "4", "5", "6", "7");
  }

  private List<String> asked(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> everything() throws SQLException {
    var all = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select 'table ' || table_name as what from information_schema.tables
                where table_schema = 'bindeledd'
                union all select 'function ' || proname from pg_proc
                where pronamespace = 'bindeledd'::regnamespace
                union all select 'migration ' || version || ' ' || success
                from bindeledd.flyway_schema_history
                order by what
                """)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
