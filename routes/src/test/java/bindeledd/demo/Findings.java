package bindeledd.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reconciliation has found, read where the adapter keeps it: protected persons and what
 * concerns nobody too, which no ordinary report tells of. Whom a finding is about is told by the
 * references of their records, so nobody's number is needed.
 */
final class Findings {

  private static final int LINE_OF_PORT = 3;

  private static final String NEW =
      """
      select f.rule, f.kind, f.person is null,
             (select min(substring(e.reference from '^S([0-9]{4})-'))
              from bindeledd.entry e where e.person = f.person)
      from bindeledd.finding f
      where f.status = 'OPENED'
      """;

  private static final String CHANGED =
      "select rule, kind, status from bindeledd.finding where status in ('CHANGED', 'RESOLVED')";

  private final String url;

  /**
   * @param data the embedded database's
   */
  Findings(Path data) throws IOException {
    String port = Files.readAllLines(data.resolve("postmaster.pid")).get(LINE_OF_PORT);
    url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  /** Those that the latest run opened. */
  Seeded opened() throws SQLException {
    var opened = new Seeded();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(NEW)) {
      while (rows.next()) {
        String no = rows.getString(4);
        opened.add(
            rows.getString(1),
            rows.getString(2),
            rows.getBoolean(3)
                ? Seeded.NOBODY
                : no == null ? Seeded.STRANGER : Integer.parseInt(no));
      }
    }
    return opened;
  }

  /** Those of earlier runs that the latest saw otherwise, or not any more. */
  List<String> changed() throws SQLException {
    var changed = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(CHANGED)) {
      while (rows.next()) {
        changed.add(rows.getString(1) + " " + rows.getString(2) + " is " + rows.getString(3));
      }
    }
    return changed;
  }
}
