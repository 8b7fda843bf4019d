package bindeledd.identity;

import bindeledd.vault.Hash;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;

/** Columns of many rows as arrays: one statement, whatever the number of rows. */
public final class Sql {

  private Sql() {}

  /** One array parameter. */
  @FunctionalInterface
  public interface Column {
    Array on(Connection connection) throws SQLException;
  }

  /** One cell of a row. */
  @FunctionalInterface
  public interface Cell<R> {
    @Nullable Object of(R row);
  }

  public static Column uuids(Collection<UUID> values) {
    return uuids(values, value -> value);
  }

  public static <R> Column uuids(Collection<R> rows, Cell<R> cell) {
    return column("uuid", rows, cell);
  }

  public static Column hashes(Collection<Hash> values) {
    return bytes(values, Hash::bytes);
  }

  /** Cells are {@code byte[]}. */
  public static <R> Column bytes(Collection<R> rows, Cell<R> cell) {
    return connection -> {
      byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
      int next = 0;
      for (R row : rows) {
        values[next++] = (byte[]) cell.of(row);
      }
      return connection.createArrayOf("bytea", values);
    };
  }

  /** Cells are written as their {@code toString}; also what PostgreSQL reads times from. */
  public static <R> Column texts(Collection<R> rows, Cell<R> cell) {
    return column(
        "text",
        rows,
        row -> {
          Object value = cell.of(row);
          return value == null ? null : value.toString();
        });
  }

  public static <R> Column longs(Collection<R> rows, Cell<R> cell) {
    return column("bigint", rows, cell);
  }

  public static <R> Column booleans(Collection<R> rows, Cell<R> cell) {
    return column("boolean", rows, cell);
  }

  private static <R> Column column(String type, Collection<R> rows, Cell<R> cell) {
    return connection -> {
      @Nullable Object[] values = new @Nullable Object[rows.size()];
      int next = 0;
      for (R row : rows) {
        values[next++] = cell.of(row);
      }
      return connection.createArrayOf(type, values);
    };
  }

  /** Arrays as positional parameters. */
  public static PreparedStatementSetter set(Column... columns) {
    return statement -> {
      for (int i = 0; i < columns.length; i++) {
        statement.setArray(i + 1, columns[i].on(statement.getConnection()));
      }
    };
  }
}
