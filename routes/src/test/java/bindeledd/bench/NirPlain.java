package bindeledd.bench;

import bindeledd.bench.plain.PlainMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An ordinary Camel application, bringing drop files to NIR. */
final class NirPlain implements Contestant {

  private static final int[] SETTINGS = {1, 2, 4, 8, 16, 32};

  private final Child child;
  private final Workload work;
  private final Path in;
  private boolean answers;
  private int consumers;

  NirPlain(Ground ground, String database, NirStub nir, Workload work)
      throws IOException, SQLException {
    Path folder = ground.folder().resolve(database);
    this.work = work;
    this.in = Files.createDirectories(folder.resolve("inn"));
    this.child =
        new Child(
            PlainMain.class,
            List.of(folder.toString(), ground.postgres().create(database), nir.url().toString()),
            ground.folder().resolve(database + ".log"));
  }

  /** Warms it up with every number of consumers, and goes on with the one it was fastest with. */
  void tune(Ground ground) throws Exception {
    int best = ground.sized(8, 2);
    consumers(best);
    Rounds.warm(ground, this);
    double fastest = 0;
    for (int number : ground.options().quick() ? new int[0] : SETTINGS) {
      consumers(number);
      run(500);
      double speed = run(2000);
      ground.say("%s: %,.0f records/s while tuning".formatted(name(), speed));
      if (speed > fastest) {
        fastest = speed;
        best = number;
      }
    }
    consumers(best);
  }

  /** From now on it answers each record in the drop folder too, or does not. */
  void answers(boolean wanted) throws IOException {
    answers = wanted;
    consumers(consumers);
  }

  private void consumers(int number) throws IOException {
    consumers = number;
    child.say("consumers " + number + (answers ? " answers" : ""));
  }

  int consumers() {
    return consumers;
  }

  /** When each record was accepted, by reference, in a file of its own making. */
  Path accepted() throws IOException {
    return Path.of(child.say("accepted"));
  }

  @Override
  public String name() {
    return "plain Camel, seda, " + consumers + " consumers";
  }

  @Override
  public double run(int records) throws Exception {
    Path file = work.file(records);
    long goal = settled() + records;
    long begin = System.nanoTime();
    drop(file);
    await(goal);
    return Contestant.speed(records, begin);
  }

  void drop(Path file) throws IOException {
    Path there = in.resolve(file.getFileName());
    Files.copy(file, there);
    Files.createFile(there.resolveSibling(there.getFileName() + ".ferdig"));
  }

  long settled() throws IOException {
    return Long.parseLong(child.say("settled"));
  }

  void await(long goal) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (settled() < goal) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(name() + " did not come to an end");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
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
