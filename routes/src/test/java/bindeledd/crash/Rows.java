package bindeledd.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Questions to the ledger, past the adapter and past everybody who listens. */
final class Rows {

  private final Database database;

  Rows(Database database) {
    this.database = database;
  }

  Connection connect() throws SQLException {
    Connection connection = database.connect(World.DATABASE);
    connection.setSchema("bindeledd");
    return connection;
  }

  /** The first column. */
  List<String> ask(String sql) throws SQLException {
    var answers = new ArrayList<String>();
    try (var connection = connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        answers.add(found.getString(1));
      }
    }
    return answers;
  }

  long count(String sql) throws SQLException {
    return Long.parseLong(ask(sql).getFirst());
  }

  String cursor(String feed) throws SQLException {
    List<String> value = ask("select value from cursor where feed = '" + feed + "'");
    return value.isEmpty() ? "" : value.getFirst();
  }
}
