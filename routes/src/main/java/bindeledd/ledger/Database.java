package bindeledd.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** The PostgreSQL that the ledger is in: somebody's server, or an embedded one run here. */
public final class Database implements AutoCloseable {

  /** Everything of ours is in this schema. */
  public static final String SCHEMA = "bindeledd";

  /** How long a start waits for a server that does not answer yet. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final @Nullable EmbeddedServer embedded;
  private final String url;
  private final Properties login;
  private final HikariDataSource pool;

  private Database(@Nullable EmbeddedServer embedded, String url, Properties login, int size) {
    this.embedded = embedded;
    this.url = url;
    this.login = login;
    this.pool = pool(url, login, size);
  }

  /** Connects, starting the embedded server when no other is named, and migrates the schema. */
  public static Database open(DatabaseProperties properties) {
    String url = properties.url();
    if (url == null) {
      EmbeddedServer server = EmbeddedServer.start(properties.directory());
      try {
        return new Database(server, server.url(), login(server.username(), null), properties.pool())
            .migrated();
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseRefusedException(
          "bindeledd.database.url må begynne med jdbc:postgresql: – hovedboken finnes bare i PostgreSQL");
    }
    return new Database(
            null, url, login(properties.username(), properties.password()), properties.pool())
        .migrated();
  }

  private static Properties login(@Nullable String username, @Nullable String password) {
    Properties login = new Properties();
    if (username != null) {
      login.setProperty("user", username);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    // Batches are big; a plan made for their shape is worth keeping from the first time on.
    login.setProperty("prepareThreshold", "1");
    login.setProperty("ApplicationName", "bindeledd");
    login.setProperty("tcpKeepAlive", "true");
    return login;
  }

  private static HikariDataSource pool(String url, Properties login, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(url);
    config.setDataSourceProperties(login);
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(size);
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    return new HikariDataSource(config);
  }

  private Database migrated() {
    try {
      Flyway.configure()
          .dataSource(pool)
          .defaultSchema(SCHEMA)
          .createSchemas(true)
          .load()
          .migrate();
      return this;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** Pooled connections. */
  public DataSource pool() {
    return pool;
  }

  /** A connection outside the pool, for one who keeps it: the listener. */
  Connection connect() throws SQLException {
    Connection connection = new Driver().connect(url, login);
    if (connection == null) {
      throw new SQLException("PostgreSQL's driver does not take the configured address");
    }
    return connection;
  }

  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
