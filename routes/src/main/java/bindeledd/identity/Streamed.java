package bindeledd.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The rows of a question one at a time, as they were when it was asked: there may be more than fit
 * in memory. Holds a connection until it is closed.
 */
public final class Streamed implements AutoCloseable {

  private static final int FETCHED = 1000;

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;

  private Streamed(Connection connection, PreparedStatement statement, ResultSet rows) {
    this.connection = connection;
    this.statement = statement;
    this.rows = rows;
  }

  /** What is to be made of a row. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * Asks. Sorting is the database's: it gets memory for it, and spills what is more.
   *
   * @param arguments what a question mark stands for
   */
  public static Streamed of(DataSource source, String sql, @Nullable Object... arguments) {
    try {
      Connection connection = source.getConnection();
      try {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        try (var memory = connection.createStatement()) {
          memory.execute("set local work_mem = '64MB'");
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        for (int i = 0; i < arguments.length; i++) {
          statement.setObject(i + 1, arguments[i]);
        }
        return new Streamed(connection, statement, statement.executeQuery());
      } catch (SQLException | RuntimeException e) {
        giveBack(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The next row; null when there are no more. */
  public <T> @Nullable T next(Reading<T> reading) {
    try {
      return rows.next() ? reading.of(rows) : null;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
      giveBack(connection);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void giveBack(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    }
  }

  private static DataAccessResourceFailureException failed(SQLException e) {
    // Without the cause: a driver may quote what it was given.
    return new DataAccessResourceFailureException(
        "The database gave up on a long answer (" + e.getSQLState() + ")");
  }
}
