package bindeledd.bench.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The baseline for the population feed, in its process. Arguments: a database, the register's and
 * the case system's addresses, and a file with the numbers of those known. Lines it is told: {@code
 * consumers N} and {@code settled} as in {@link PlainMain}, {@code at SEQ} where the feed goes on,
 * {@code read} how far it is.
 */
public final class PopulationMain {

  private PopulationMain() {}

  public static void main(String... arguments) throws Exception {
    try (HikariDataSource pool = PlainMain.pool(arguments[0]);
        var context = new DefaultCamelContext();
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      var database = new JdbcTemplate(pool);
      PlainMain.prepare(database);
      database.execute("create table known (number text primary key)");
      for (String number : Files.readAllLines(Path.of(arguments[3]))) {
        database.update("insert into known values (?)", number);
      }
      PlainMain.bind(context, pool);
      var feed = new PlainFeedRoute(URI.create(arguments[1]), database);
      context.addRoutes(feed);
      context.start();
      System.out.println("> ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ");
        switch (words[0]) {
          case "consumers" -> {
            PlainMain.replace(
                context,
                PlainPersonRoute.ID,
                new PlainPersonRoute(
                    Integer.parseInt(words[1]), URI.create(arguments[2]), database, pool));
            System.out.println("> consumers " + words[1]);
          }
          case "at" -> {
            feed.goOnFrom(Long.parseLong(words[1]));
            System.out.println("> at " + words[1]);
          }
          case "read" -> System.out.println("> " + feed.read());
          case "settled" -> System.out.println("> " + PlainMain.settled(database));
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }
}
