package bindeledd.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Three adapters on one database, and everything around them. */
final class Fleet implements AutoCloseable {

  private static final int SIZE = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /** What shows that work goes on, and does not end by chance just then. */
  private static final int SOME = 20;

  final World world;
  final Load load;
  private final List<Instance> instances = new ArrayList<>();

  Fleet(World world, long seed) {
    this.world = world;
    this.load = new Load(world, seed);
  }

  /** Starts them, the first alone: it makes the ledger. */
  void start() throws Exception {
    for (int no = 1; no <= SIZE; no++) {
      instances.add(new Instance(world, no));
      if (no == 1) {
        first().adapter.awaitReady();
      }
    }
    for (Instance instance : instances) {
      instance.adapter.awaitReady();
    }
  }

  List<Instance> all() {
    return List.copyOf(instances);
  }

  Instance first() {
    return instances.getFirst();
  }

  Instance second() {
    return instances.get(1);
  }

  Instance last() {
    return instances.getLast();
  }

  /** A condition on what is seen from outside. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Waits until it is so.
   *
   * @param what for whoever reads that it never was
   */
  void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(condition)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("In " + PATIENCE.toSeconds() + " s it never was so: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** A database or an adapter that cannot be asked has not said so. */
  private static boolean holds(Condition condition) throws Exception {
    try {
      return condition.holds();
    } catch (SQLException | IOException silent) {
      return false;
    }
  }

  /** A condition on one of them. */
  @FunctionalInterface
  interface Of {
    boolean holds(Instance instance) throws Exception;
  }

  void untilAll(String what, Of each) throws Exception {
    for (Instance instance : instances) {
      until(instance + " " + what, () -> each.holds(instance));
    }
  }

  /** Waits until more is delivered than now. */
  void untilWorkGoesOn() throws Exception {
    var before = new AtomicLong(-1);
    until(
        "work goes on",
        () -> {
          long now = settled();
          before.compareAndSet(-1, now);
          return now >= before.get() + SOME;
        });
  }

  long settled() throws SQLException {
    return count("select count(*) from delivery where state = 'SETTLED'");
  }

  /** How many claims were taken over from somebody whose lease had run out. */
  long takenOver() throws SQLException {
    return count("select count(*) from attempt where outcome = 'LEASE_LOST'");
  }

  /** How often somebody came too late with an outcome and was stopped by the fencing token. */
  long fenced() throws IOException {
    long times = 0;
    for (Instance instance : instances) {
      times += instance.said("outcomes came too late");
    }
    return times;
  }

  /** A number from the ledger, past the adapters and everybody who listens. */
  long count(String sql) throws SQLException {
    return new Rows(world.database).count(sql);
  }

  /** All but the first end in good order; whoever is left does the rest. */
  AdapterVictim leaveOne() throws InterruptedException {
    for (Instance instance : instances.subList(1, instances.size())) {
      instance.adapter.stop();
    }
    return first().adapter;
  }

  @Override
  public void close() throws InterruptedException {
    for (Instance instance : instances) {
      instance.adapter.close();
    }
  }
}
