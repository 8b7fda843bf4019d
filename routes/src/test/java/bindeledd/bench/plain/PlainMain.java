package bindeledd.bench.plain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The baseline's process. Arguments: a folder, a database and NIR's address. Lines it is told:
 * {@code consumers N} starts the routes anew with so many consumers, {@code settled} asks how many
 * receipts are kept, {@code accepted} where it is written when each record was queued.
 */
public final class PlainMain {

  private PlainMain() {}

  public static void main(String... arguments) throws Exception {
    try (var pool = pool(arguments[1]);
        var context = new DefaultCamelContext();
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      var database = new JdbcTemplate(pool);
      prepare(database);
      bind(context, pool);
      context.getRegistry().bind("nir", NirEndpoint.at(URI.create(arguments[2]), context));
      var files = new PlainFileRoute(Path.of(arguments[0]));
      context.addRoutes(files);
      context.start();
      System.out.println("> ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ");
        switch (words[0]) {
          case "consumers" -> {
            consumers(context, database, pool, Path.of(arguments[0]), words);
            System.out.println("> consumers " + words[1]);
          }
          case "settled" -> System.out.println("> " + settled(database));
          case "accepted" -> System.out.println("> " + files.accepted());
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }

  static void prepare(JdbcTemplate database) {
    database.execute(
        "create table receipt (reference text primary key, message_id text not null,"
            + " registration text not null, version int not null,"
            + " received_at timestamptz not null default now())");
  }

  static long settled(JdbcTemplate database) {
    Long count = database.queryForObject("select count(*) from receipt", Long.class);
    return count == null ? 0 : count;
  }

  private static void consumers(
      DefaultCamelContext context,
      JdbcTemplate database,
      DataSource pool,
      Path folder,
      String[] words)
      throws Exception {
    boolean answers = words.length > 2 && words[2].equals("answers");
    replace(
        context,
        PlainNirRoute.ID,
        new PlainNirRoute(Integer.parseInt(words[1]), answers, folder, database, pool));
  }

  /** Puts a route in the place of the one with that id, if there was one. */
  static void replace(DefaultCamelContext context, String id, RouteBuilder route) throws Exception {
    if (context.getRoute(id) != null) {
      context.getRouteController().stopRoute(id);
      context.removeRoute(id);
    }
    context.addRoutes(route);
  }

  static HikariDataSource pool(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("postgres");
    config.setMaximumPoolSize(40);
    config.addDataSourceProperty("prepareThreshold", "1");
    return new HikariDataSource(config);
  }

  static void bind(DefaultCamelContext context, DataSource pool) {
    var policy = new SpringTransactionPolicy(new DataSourceTransactionManager(pool));
    policy.setPropagationBehaviorName("PROPAGATION_REQUIRED");
    context.getRegistry().bind("required", policy);
  }
}
