package bindeledd.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The same files loaded into tables in the clear and joined in full by the database, with the
 * ledger's sides there in the clear already: one rule's worth of work, no identity index to speak
 * of, nothing kept, and nobody's number protected.
 */
final class ReconcileSql {

  private final ReconcileFiles files;
  private final Postgres postgres;

  ReconcileSql(ReconcileFiles files, Postgres postgres) {
    this.files = files;
    this.postgres = postgres;
  }

  Figure figure() throws SQLException, IOException {
    postgres.create("joined");
    try (var connection = postgres.connect("joined");
        var statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute(
          "create table lines (id text, term text, year int, municipality text, code text, amount text, status text,"
              + " duf text, fnr text)");
      statement.execute(
          "create table listed (fnr text, duf text, municipality text, settled date)");
      statement.execute("create table numbers (number text, person int)");
      statement.execute("create table told (side int, person int, settled date)");
      // Not part of the time: what the ledger has, as if it lay there in the clear.
      copy(connection, "listed", Files.newInputStream(files.list()));
      statement.execute(
          "insert into numbers select unnest(array[fnr, duf]), n from (select *, row_number() over () as n from listed) l");
      statement.execute(
          "insert into told select side, n, settled from (select *, row_number() over () as n from listed) l,"
              + " generate_series(1, 4) side where side <> 2 or n % 100 <> 1");
      statement.execute("truncate listed");
      statement.execute("analyze");
      long begin = System.nanoTime();
      copy(connection, "listed", Files.newInputStream(files.list()));
      copy(connection, "lines", Files.newInputStream(files.lines()));
      statement.execute("analyze");
      try (var rows =
          statement.executeQuery(
              """
              with line as (
                select n.person, count(*) as lines, sum(replace(amount, ',', '.')::numeric) as paid
                from lines l join numbers n on n.number = coalesce(l.duf, l.fnr) group by n.person),
              list as (select n.person, l.settled from listed l join numbers n on n.number = l.fnr)
              select count(*) from
                (select person, settled from told where side = 1) casework
                full outer join (select person, settled from told where side = 2) imdinett using (person)
                full outer join (select person, settled from told where side = 3) population using (person)
                full outer join (select person, settled from told where side = 4) housing using (person)
                full outer join list using (person)
                full outer join line using (person)
              where casework.settled is distinct from imdinett.settled or line.lines is null
                 or casework.settled is distinct from list.settled
              """)) {
        rows.next();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Figure.of(
                "full outer join in the clear, %,d persons".formatted(files.persons()),
                "s",
                List.of(seconds))
            .with("differences", rows.getLong(1));
      }
    }
  }

  private static void copy(Connection connection, String table, InputStream file)
      throws SQLException, IOException {
    try (file) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin with (format csv, header, delimiter ';')", file);
    }
  }
}
