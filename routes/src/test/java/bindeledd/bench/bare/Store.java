package bindeledd.bench.bare;

import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.nir.Kvittering;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** Rows of what was sent and what was answered, five hundred to a statement and a commit. */
final class Store implements AutoCloseable {

  private static final int BATCH = 500;

  private final Connection connection;
  private final PreparedStatement insert;
  private int waiting;

  Store(String url) throws SQLException {
    connection = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", "postgres", "");
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            "insert into sent (id, reference, message, registration) values (?, ?, ?, ?)");
  }

  static void prepare(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists sent (id uuid primary key, reference text not null,"
              + " message bytea not null, registration text not null,"
              + " at timestamptz not null default now())");
    }
  }

  void keep(Sakspost post, Soap.Buffer message, Kvittering receipt) throws SQLException {
    insert.setObject(1, UUID.fromString(receipt.getMeldingsId()));
    insert.setString(2, post.verdi(Felt.LOKAL_REFERANSE).orElse(""));
    insert.setBytes(3, Arrays.copyOf(message.bytes(), message.size()));
    insert.setString(4, receipt.getRegistreringsId());
    insert.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  void flush() throws SQLException {
    insert.executeBatch();
    connection.commit();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    flush();
    connection.close();
  }
}
