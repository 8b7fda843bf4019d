package bindeledd.ledger;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema to where this version needs it. Each step is a transaction: one that is cut off
 * leaves nothing behind, and the next start does it anew.
 */
final class Migration {

  private static final Logger log = LoggerFactory.getLogger(Migration.class);

  private Migration() {}

  /**
   * @return whether it came to its end; false when the server went away meanwhile
   * @throws DatabaseRefusedException if the schema cannot be brought there
   */
  static boolean run(DataSource source) {
    try {
      Flyway.configure()
          .dataSource(source)
          .defaultSchema(Database.SCHEMA)
          .createSchemas(true)
          .load()
          .migrate();
      return true;
    } catch (FlywayException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && ServerWait.passes(sql)) {
          log.warn("The database went away while its schema was migrated ({})", sql.getSQLState());
          return false;
        }
      }
      throw new DatabaseRefusedException(
          "Databasens skjema kan ikke oppgraderes; steget som feilet er rullet tilbake: "
              + String.valueOf(e.getMessage()).strip()
              + ". Rett årsaken og start igjen");
    }
  }
}
