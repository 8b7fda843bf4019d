package bindeledd.crash;

import bindeledd.demo.Adapter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The adapter, to be killed. */
final class AdapterVictim implements Mortal, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Adapter adapter;

  AdapterVictim(Map<String, String> settings, Path log) throws IOException {
    this.adapter = new Adapter(settings, World.freePort(), log);
  }

  @Override
  public Victim victim() {
    return Victim.ADAPTER;
  }

  @Override
  public void kill() {
    try {
      adapter.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void revive() throws IOException, InterruptedException, TimeoutException {
    adapter.startAgain();
    awaitReady();
  }

  void startAgain() throws IOException {
    adapter.startAgain();
  }

  /** Starts it with more in its environment, after it has ended. */
  void startAgain(Map<String, String> environment) throws IOException {
    adapter.startAgain(environment);
  }

  /** As a service manager does: it may finish what it has in hand. */
  void stop() throws InterruptedException {
    adapter.close();
  }

  long pid() {
    return adapter.pid();
  }

  /**
   * Waits until it is ready and its ledger answers. It may end by itself when the database goes
   * while it starts; then it is started again, as a service manager would.
   */
  void awaitReady() throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!adapter.isAlive()) {
        adapter.startAgain();
      }
      try {
        adapter.awaitReady(PATIENCE);
        if (!adapter.flows().path("feeds").isMissingNode()) {
          return;
        }
      } catch (IOException | IllegalStateException notYet) {
        // Gone again, or its database is not there yet.
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new TimeoutException("The adapter was not ready within " + PATIENCE);
  }

  /** How it says that it is, in one word. */
  String status() throws IOException, InterruptedException {
    return adapter.health().path("status").asText();
  }

  /** Whether it says at this moment that it can work. */
  boolean isReady() throws InterruptedException {
    return adapter.isReady();
  }

  boolean isAlive() {
    return adapter.isAlive();
  }

  JsonNode flows() throws IOException, InterruptedException {
    return adapter.flows();
  }

  @Override
  public void close() throws InterruptedException {
    adapter.kill();
  }
}
