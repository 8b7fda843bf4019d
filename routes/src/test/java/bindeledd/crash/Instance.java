package bindeledd.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One of several adapters on one database, each on a wire of its own. */
final class Instance {

  private static final long PATIENCE = 60;

  /** Sooner than an operator would have it, as the leases are. */
  private static final String STANDSTILL = "&options=-c%20idle_in_transaction_session_timeout=6s";

  private final World world;
  private final String name;
  private final Path log;
  private final Traps wire = new Traps();
  private CountDownLatch thawed = new CountDownLatch(0);
  final AdapterVictim adapter;

  Instance(World world, int no) throws IOException {
    this.world = world;
    this.name = "adapter-" + no;
    this.log = world.folder.resolve(name + ".log");
    Map<String, String> settings = new LinkedHashMap<>(world.settings());
    settings.put("bindeledd.database.url", world.database.heard(wire, World.DATABASE) + STANDSTILL);
    // Three on one server that takes a hundred connections.
    settings.put("bindeledd.database.pool", "6");
    settings.put("bindeledd.health.failing", "2s");
    this.adapter = new AdapterVictim(settings, log);
  }

  /**
   * SIGSTOP the next time such a moment comes on its way to the database: it stands still wherever
   * it is, and thinks that no time has gone when it goes on. The moment itself waits until then.
   */
  void freezeAt(Predicate<Moment> sign) throws InterruptedException, TimeoutException {
    var stopped = new CountDownLatch(1);
    var once = new AtomicBoolean();
    var until = new CountDownLatch(1);
    thawed = until;
    wire.show(
        moment -> {
          if (sign.test(moment) && once.compareAndSet(false, true)) {
            signal("-STOP");
            stopped.countDown();
            awaitThaw(until);
          }
        });
    if (!stopped.await(PATIENCE, TimeUnit.SECONDS) && once.compareAndSet(false, true)) {
      throw new TimeoutException(name + " never came to the moment at which to freeze");
    }
  }

  void thaw() {
    wire.show(_ -> {});
    signal("-CONT");
    thawed.countDown();
  }

  private static void awaitThaw(CountDownLatch until) {
    try {
      until.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String signal) {
    try {
      int done =
          new ProcessBuilder(List.of("kill", signal, Long.toString(adapter.pid())))
              .inheritIO()
              .start()
              .waitFor();
      if (done != 0) {
        throw new IllegalStateException(name + " cannot be sent " + signal);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its database is gone, for it alone. */
  void cutOff() throws IOException {
    world.database.cut(wire);
  }

  void reconnect() throws IOException {
    world.database.mend(wire);
  }

  /** How many lines of its log say this. */
  long said(String text) throws IOException {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(text)).count();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
