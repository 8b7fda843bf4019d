package bindeledd.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a ledger old: copies of what is in it, each an hour older than the one before, with other
 * persons and other ids. Nobody can open their content, and nobody will: nothing more comes about
 * their persons.
 */
final class History {

  private static final List<String> TABLES =
      List.of("person", "identifier", "known_to", "entry", "delivery", "attempt");

  /** Bits of an id's time, in milliseconds, that the first eight of its digits leave out. */
  private static final int LOW_BITS = 16;

  /** Some years of such steps: no copy may have the time of what is copied, minutes old. */
  private static final int YEARS = 1_000_000;

  private final Statement statement;

  private History(Statement statement) {
    this.statement = statement;
  }

  /** How many rows it has in all. */
  static long rows(Connection ledger) throws SQLException {
    try (var statement = ledger.createStatement()) {
      var history = new History(statement);
      long rows = 0;
      for (String table : TABLES) {
        rows += Long.parseLong(history.texts("select count(*) from bindeledd." + table).getFirst());
      }
      return rows;
    }
  }

  /** Empties it. */
  static void forget(Connection ledger) throws SQLException {
    try (var statement = ledger.createStatement()) {
      statement.execute(
          TABLES.stream()
              .map(table -> "bindeledd." + table)
              .collect(Collectors.joining(", ", "truncate ", "")));
    }
  }

  /** Copies what is there until there are at least so many rows. */
  static void grow(Connection ledger, long rows) throws SQLException {
    long there = rows(ledger);
    int copies = Math.toIntExact((rows - there + there - 1) / there);
    try (var statement = ledger.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("set maintenance_work_mem = '512MB'");
      var history = new History(statement);
      // An index is built in a tenth of the time that it takes to keep it while rows come.
      List<String> again = history.withoutIndexes();
      for (String table : TABLES) {
        history.copy(table, copies);
      }
      for (String index : again) {
        statement.execute(index);
      }
      statement.execute("reset all");
    }
    settleDown(ledger);
  }

  /**
   * What the database does by itself within a minute or so: until then it goes by plans made for
   * empty tables, which have nothing to do with how long the history is.
   */
  static void settleDown(Connection ledger) throws SQLException {
    try (var statement = ledger.createStatement()) {
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  private void copy(String table, int copies) throws SQLException {
    List<String[]> columns =
        rows(
            """
            select column_name, udt_name from information_schema.columns
            where table_schema = 'bindeledd' and table_name = '%s' and is_generated = 'NEVER'
            """
                .formatted(table));
    String names = columns.stream().map(column -> column[0]).collect(Collectors.joining(", "));
    String values = columns.stream().map(History::older).collect(Collectors.joining(", "));
    statement.execute(
        "insert into bindeledd.%s (%s) select %s from generate_series(%d, 1, -1) k, bindeledd.%s"
            .formatted(table, names, values, copies, table));
  }

  private static String older(String[] column) {
    String name = column[0];
    return switch (column[1]) {
      // Version 7 begins with the time; the rest tells it from the others of its copy.
      case "uuid" ->
          "(lpad(to_hex(%d - k), 8, '0') || substr(%s::text, 9))::uuid"
              .formatted((System.currentTimeMillis() >> LOW_BITS) - YEARS, name);
      case "timestamptz" -> name + " - k * interval '1 hour'";
      case "bytea" ->
          name.equals("hash") || name.equals("fingerprint")
              ? "sha256(" + name + " || int4send(k))"
              : name;
      case "int8" -> name.equals("position") ? "position - k * 1000000000::bigint" : name;
      default -> name;
    };
  }

  /** Takes indexes and keys away, and says what makes them again. */
  private List<String> withoutIndexes() throws SQLException {
    String tables =
        TABLES.stream()
            .map(table -> "'bindeledd." + table + "'::regclass")
            .collect(Collectors.joining(", "));
    var again = new ArrayList<String>();
    var references = new ArrayList<String>();
    for (String[] key :
        rows(
            """
            select conrelid::regclass, conname, pg_get_constraintdef(oid), contype
            from pg_constraint where conrelid in (%s) and contype in ('f', 'p', 'u')
            order by contype
            """
                .formatted(tables))) {
      statement.execute("alter table " + key[0] + " drop constraint " + key[1]);
      (key[3].equals("f") ? references : again)
          .add("alter table " + key[0] + " add constraint " + key[1] + " " + key[2]);
    }
    for (String[] index :
        rows(
            "select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index"
                + " where indrelid in ("
                + tables
                + ")")) {
      statement.execute("drop index " + index[0]);
      again.add(index[1]);
    }
    again.addAll(references);
    return again;
  }

  private List<String> texts(String sql) throws SQLException {
    return rows(sql).stream().map(row -> row[0]).toList();
  }

  private List<String[]> rows(String sql) throws SQLException {
    var all = new ArrayList<String[]>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new String[width];
        for (int i = 0; i < width; i++) {
          row[i] = rows.getString(i + 1);
        }
        all.add(row);
      }
    }
    return all;
  }
}
