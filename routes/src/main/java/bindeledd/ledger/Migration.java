package bindeledd.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings the schema to where this version needs it. Each step is a transaction: one that is cut off
 * leaves nothing behind, and the next start does it anew. All goes over one connection, since
 * Flyway with two notes a step in another transaction than it does it in, and a server that dies
 * between them has half of it.
 */
final class Migration {

  private static final Logger log = LoggerFactory.getLogger(Migration.class);

  /** An instance of the version before was at work, and held what the step wanted. */
  private static final String DEADLOCK = "40P01";

  private Migration() {}

  /**
   * @return whether it came to its end; false when it was cut off by what may be over next time:
   *     the server went away, or other instances were in the way
   * @throws DatabaseRefusedException if the schema cannot be brought there
   */
  static boolean run(DataSource source) {
    try (Connection connection = source.getConnection()) {
      Flyway.configure()
          .dataSource(new SingleConnectionDataSource(connection, true))
          .defaultSchema(Database.SCHEMA)
          .createSchemas(true)
          .load()
          .migrate();
      return true;
    } catch (FlywayException | SQLException e) {
      SQLException said = said(e);
      if (said != null && (ServerWait.passes(said) || DEADLOCK.equals(said.getSQLState()))) {
        log.warn("The schema's migration was cut off ({}); it is done anew", said.getSQLState());
        return false;
      }
      throw new DatabaseRefusedException(
          "Databasens skjema kan ikke oppgraderes, og er som det var: "
              + line(said == null ? e : said)
              + ". Rett årsaken og start igjen");
    }
  }

  /** What the server said; null where the refusal is Flyway's own. */
  private static @Nullable SQLException said(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String line(Exception e) {
    String state = e instanceof SQLException sql ? sql.getSQLState() + ", " : "";
    return state + String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
