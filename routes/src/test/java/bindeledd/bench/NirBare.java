package bindeledd.bench;

import bindeledd.bench.bare.BareMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The bare loop, bringing files to NIR without any guarantee. */
final class NirBare implements Contestant {

  private static final int[] THREADS = {2, 4, 8, 16};

  private final Child child;
  private final Workload work;
  private int threads = 2;
  private String client = "raw";

  NirBare(Ground ground, String database, NirStub nir, Workload work)
      throws IOException, SQLException {
    this.work = work;
    this.child =
        new Child(
            BareMain.class,
            List.of(nir.url().toString(), ground.postgres().create(database)),
            ground.folder().resolve(database + ".log"));
  }

  /** Warms it up with every setting, and goes on with the one it was fastest with. */
  void tune(Ground ground) throws Exception {
    if (ground.options().quick()) {
      return;
    }
    int bestThreads = threads;
    String bestClient = client;
    double fastest = 0;
    Rounds.warm(ground, this);
    for (String http : List.of("raw", "jdk")) {
      for (int number : THREADS) {
        threads = number;
        client = http;
        double speed = run(10_000);
        ground.say("%s: %,.0f records/s while tuning".formatted(name(), speed));
        if (speed > fastest) {
          fastest = speed;
          bestThreads = number;
          bestClient = http;
        }
      }
    }
    threads = bestThreads;
    client = bestClient;
  }

  @Override
  public String name() {
    return "bare loop, " + threads + " threads, " + client + " HTTP";
  }

  @Override
  public double run(int records) throws IOException {
    return records
        / (Long.parseLong(child.say("deliver " + file(records) + " " + threads + " " + client))
            / 1e9);
  }

  /** Records a second without call and rows, on all processors. */
  double prepared(int records) throws IOException {
    int all = Runtime.getRuntime().availableProcessors();
    return records / (Long.parseLong(child.say("prepare " + file(records) + " " + all)) / 1e9);
  }

  /** Calls a second that NIR's stand-in answers, with nothing else going on. */
  double ceiling(int calls) throws IOException {
    return calls / (Long.parseLong(child.say("hammer " + file(5) + " 8 " + calls)) / 1e9);
  }

  private Path file(int records) throws IOException {
    return work.file(records).toAbsolutePath();
  }

  @Override
  public double cpu() {
    return Cpu.seconds(child.pid());
  }

  @Override
  public void close() throws InterruptedException {
    child.close();
  }
}
