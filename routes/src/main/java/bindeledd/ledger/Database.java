package bindeledd.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The PostgreSQL that the ledger is in: somebody's server, or an embedded one run here. */
public final class Database implements AutoCloseable {

  /** Everything of ours is in this schema. */
  public static final String SCHEMA = "bindeledd";

  /** A call to a database that is cut off would otherwise wait for ever. */
  private static final String SILENT_SECONDS = "60";

  /**
   * Whoever stops in the middle of a transaction, a frozen machine or one whose network is gone,
   * would keep everybody else from what it has locked. The server ends it; it is done again.
   */
  private static final String STANDSTILL = "-c idle_in_transaction_session_timeout=30s";

  /** How long somebody waits for a pooled connection before trying again later. */
  private static final Duration CONNECTION = Duration.ofSeconds(5);

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

  /**
   * Connects, starting the embedded server when no other is named, waiting for the other for as
   * long as it takes, and migrates the schema.
   *
   * @throws DatabaseRefusedException if it cannot be used as configured
   */
  public static Database open(DatabaseProperties properties) {
    return open(properties, new WaitingPage(null));
  }

  static Database open(DatabaseProperties properties, WaitingPage page) {
    String url = properties.url();
    if (url == null) {
      EmbeddedServer server = EmbeddedServer.start(properties.directory());
      try {
        return new Database(server, server.url(), login(server.username(), null), properties.pool())
            .migrated(page);
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseRefusedException(
          "bindeledd.database.url må begynne med jdbc:postgresql: – hovedboken finnes bare i"
              + " PostgreSQL");
    }
    return new Database(
            null, url, login(properties.username(), properties.password()), properties.pool())
        .migrated(page);
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
    // With several hosts in the address only the primary will do; where it is, is asked again soon.
    login.setProperty("targetServerType", "primary");
    login.setProperty("hostRecheckSeconds", "1");
    login.setProperty("connectTimeout", "10");
    return login;
  }

  private static Properties impatient(Properties login) {
    Properties impatient = new Properties();
    impatient.putAll(login);
    impatient.setProperty("socketTimeout", SILENT_SECONDS);
    // Not for migrations: a step of theirs may take its time.
    impatient.setProperty("options", STANDSTILL);
    return impatient;
  }

  private static HikariDataSource pool(String url, Properties login, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledger");
    config.setJdbcUrl(url);
    config.setDataSourceProperties(impatient(login));
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(CONNECTION.toMillis());
    config.setExceptionOverrideClassName(EvictDemoted.class.getName());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  private Database migrated(WaitingPage page) {
    try (page) {
      while (true) {
        ServerWait.until(this::connect, page);
        if (Migration.run(new SimpleDriverDataSource(new Driver(), url, login))) {
          return this;
        }
      }
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
    Connection connection = new Driver().connect(url, impatient(login));
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
