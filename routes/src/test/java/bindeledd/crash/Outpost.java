package bindeledd.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A system around the adapter, seen from the world: tells it what happens, again when it died
 * before it had taken that in, and leads the adapter to where it listens now.
 */
final class Outpost implements Mortal, AutoCloseable {

  private final Neighbour neighbour;
  private final Path folder;
  private final Proxy proxy;
  private final BlockingQueue<Act> untold = new LinkedBlockingQueue<>();
  private final AtomicLong last = new AtomicLong();
  private final Object change = new Object();
  private volatile Running running;
  private volatile long taken;
  private volatile boolean closed;

  /** One life of it. */
  private record Running(Process process, BufferedWriter in, BufferedReader out) {}

  Outpost(Neighbour neighbour, Path folder, Proxy proxy) throws IOException {
    this.neighbour = neighbour;
    this.folder = folder;
    this.proxy = proxy;
    this.running = launch();
    Thread.ofVirtual().name("outpost-" + neighbour).start(this::tellAll);
  }

  private Running launch() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                Outside.class.getName(),
                neighbour.name(),
                folder.toString())
            .redirectError(
                ProcessBuilder.Redirect.appendTo(
                    new File(folder.resolve("outside.log").toString())))
            .start();
    var life = new Running(process, process.outputWriter(), process.inputReader());
    String line = life.out().readLine();
    if (line == null || !line.startsWith("PORT ")) {
      throw new IOException(neighbour + " did not start; see " + folder.resolve("outside.log"));
    }
    proxy.leadsTo(Integer.parseInt(line.substring(5)));
    return life;
  }

  /**
   * Lets something happen there: soon, once, and in this order.
   *
   * @return its number
   */
  synchronized long tell(String verb, String... words) {
    untold.add(new Act(last.incrementAndGet(), verb, List.of(words)));
    return last.get();
  }

  /** Whether it has taken that in. */
  boolean hasTaken(long no) {
    return taken >= no;
  }

  /** Waits until all that was told is taken in. */
  void awaitTold() throws InterruptedException {
    while (taken < last.get()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private void tellAll() {
    try {
      while (!closed) {
        Act act = untold.take();
        while (!closed && !tellNow(act)) {
          // It died; whoever killed it brings it back.
        }
        taken = act.no();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tellNow(Act act) throws InterruptedException {
    Running life = running;
    try {
      life.in().write(Journal.line(act));
      life.in().newLine();
      life.in().flush();
      if (("DONE " + act.no()).equals(life.out().readLine())) {
        return true;
      }
    } catch (IOException e) {
      // The same as no answer.
    }
    synchronized (change) {
      while (running == life && !closed) {
        change.wait(1000);
      }
    }
    return false;
  }

  @Override
  public Victim victim() {
    return Victim.valueOf(neighbour.name());
  }

  @Override
  public void kill() {
    try {
      running.process().destroyForcibly().waitFor();
      proxy.shut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void revive() throws IOException {
    Running life = launch();
    synchronized (change) {
      running = life;
      change.notifyAll();
    }
  }

  boolean isAlive() {
    return running.process().isAlive();
  }

  @Override
  public void close() {
    closed = true;
    kill();
  }
}
