package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.fnr;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.model.NationalNumber;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a record costs the database is told by the record, not by what was there before it. Rows
 * read are counted, not time: they are the same on every machine.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class CostIT {

  private static final int LONG = 60;

  @Test
  void aRecordOfSomebodyWithALongHistoryReadsNoMoreRows() throws Exception {
    try (var desk = new Desk(byIndex())) {
      history(desk, "V-1", fnr(1), 3);
      history(desk, "V-2", fnr(2), LONG);

      long few = rows(desk, () -> version(desk, "V-1", fnr(1), 4));
      long many = rows(desk, () -> version(desk, "V-2", fnr(2), LONG + 1));

      assertThat(many).isBetween(1L, few + LONG / 10);
    }
  }

  /** Tables as small as these are read from end to end otherwise, whoever it is about. */
  private static DatabaseProperties byIndex() throws SQLException {
    var server = Servers.fresh();
    String url = Objects.requireNonNull(server.url());
    String database = url.substring(url.lastIndexOf('/') + 1);
    try (var connection = DriverManager.getConnection(url, server.username(), "");
        var statement = connection.createStatement()) {
      statement.execute("alter database " + database + " set enable_seqscan = off");
      statement.execute("alter database " + database + " set plan_cache_mode = force_custom_plan");
    }
    return server;
  }

  private static void history(Desk desk, String reference, NationalNumber number, int versions) {
    for (int version = 1; version <= versions; version++) {
      version(desk, reference, number, version);
    }
  }

  private static void version(Desk desk, String reference, NationalNumber number, long version) {
    desk.enter(decision(reference, version, number));
    desk.settle(desk.claim(1).getFirst(), new Result.Done("NIR-1"));
  }

  /** The rows that all tables were read for. */
  private static long rows(Desk desk, Runnable work) {
    var transaction =
        new TransactionTemplate(new DataSourceTransactionManager(desk.database.pool()));
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long before = read(desk.jdbc);
              work.run();
              return read(desk.jdbc) - before;
            }));
  }

  private static long read(JdbcTemplate jdbc) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))"
                + " from pg_stat_xact_user_tables",
            Long.class));
  }
}
