package bindeledd.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the machine can do at most: the work's CPU time alone, the stand-in alone, the database
 * alone.
 */
final class Limits {

  private static final String INSERT =
      "insert into limits (id, reference, content) values (gen_random_uuid(), md5(random()::text),"
          + " decode(repeat('0123456789abcdef', 60), 'hex'))";

  private Limits() {}

  static List<Figure> of(Ground ground, NirBare bare) throws Exception {
    int many = ground.sized(30_000, 500);
    var prepared = new ArrayList<Double>();
    var ceiling = new ArrayList<Double>();
    var commits = new ArrayList<Double>();
    var inserted = new ArrayList<Double>();
    ground.postgres().create("limits");
    try (var connection = ground.postgres().connect("limits");
        var statement = connection.createStatement()) {
      statement.execute(
          "create table limits (id uuid primary key, reference text not null, content bytea)");
      statement.execute("create index on limits (reference)");
    }
    var pgbench = pgbench();
    for (int i = 0; i < ground.options().rounds(); i++) {
      prepared.add(bare.prepared(many));
      ceiling.add(bare.ceiling(many));
      commits.add(rate(ground, pgbench, 1));
      inserted.add(100 * rate(ground, pgbench, 100));
    }
    String tool = pgbench.isPresent() ? "pgbench" : "JDBC, no pgbench here";
    return List.of(
        Figure.of("limit: parse, validate, map, marshal", "records/s", prepared),
        Figure.of("limit: NIR's stand-in alone", "calls/s", ceiling),
        Figure.of("limit: commits of one row (" + tool + ")", "rows/s", commits),
        Figure.of("limit: commits of 100 rows (" + tool + ")", "rows/s", inserted));
  }

  /** The embedded server comes without it. */
  private static Optional<Path> pgbench() throws IOException {
    Path debian = Path.of("/usr/lib/postgresql");
    Stream<Path> places =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    if (Files.isDirectory(debian)) {
      try (var versions = Files.list(debian)) {
        places =
            Stream.concat(
                places, versions.map(version -> version.resolve("bin")).toList().stream());
      }
    }
    return places.map(place -> place.resolve("pgbench")).filter(Files::isExecutable).findFirst();
  }

  /** Transactions a second of so many rows each, on eight connections. */
  private static double rate(Ground ground, Optional<Path> pgbench, int rows) throws Exception {
    return pgbench.isPresent() ? pgbench(ground, pgbench.get(), rows) : jdbc(ground, rows);
  }

  private static double pgbench(Ground ground, Path tool, int rows) throws Exception {
    Path script = ground.folder().resolve("limit-" + rows + ".sql");
    Files.writeString(script, "begin;\n" + (insert(rows) + ";\n") + "commit;\n");
    Path output = ground.folder().resolve("pgbench.log");
    var process =
        new ProcessBuilder(
                tool.toString(),
                "-n",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(ground.postgres().port()),
                "-U",
                Postgres.USER,
                "-c",
                "8",
                "-j",
                "2",
                "-M",
                "prepared",
                "-T",
                Integer.toString(ground.sized(3, 1)),
                "-f",
                script.toString(),
                "limits")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("pgbench failed; see " + output);
    }
    return Files.readAllLines(output).stream()
        .filter(line -> line.startsWith("tps = "))
        .mapToDouble(line -> Double.parseDouble(line.substring(6).split(" ")[0]))
        .findFirst()
        .orElseThrow();
  }

  private static String insert(int rows) {
    return INSERT.replace("values (", "select ").replaceFirst("\\)$", "")
        + " from generate_series(1, "
        + rows
        + ")";
  }

  private static double jdbc(Ground ground, int rows) throws Exception {
    var threads = new ArrayList<Thread>();
    var done = new java.util.concurrent.atomic.AtomicLong();
    long begin = System.nanoTime();
    long end = begin + TimeUnit.SECONDS.toNanos(ground.sized(3, 1));
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (var connection = ground.postgres().connect("limits");
                        var statement = connection.prepareStatement(insert(rows))) {
                      while (System.nanoTime() < end) {
                        statement.execute();
                        done.incrementAndGet();
                      }
                    } catch (java.sql.SQLException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    return done.get() / ((System.nanoTime() - begin) / 1e9);
  }
}
