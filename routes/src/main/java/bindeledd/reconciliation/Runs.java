package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.reconciliation.RunBook.Held;
import bindeledd.reconciliation.RunBook.Wanted;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One municipality's runs in this instance, one after the other, in a thread of their own. */
final class Runs implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Runs.class);

  /** A run reads with several connections: of several municipalities one runs at a time. */
  private static final Semaphore ONE = new Semaphore(1);

  private static final long CLOSING_SECONDS = 20;

  private final Reconciler reconciler;
  private final FindingMeters meters;

  private final AtomicBoolean measured = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reconciliation").factory());

  Runs(Reconciler reconciler, FindingMeters meters) {
    this.reconciler = reconciler;
    this.meters = meters;
  }

  RunBook book() {
    return reconciler.book();
  }

  /** Begins a run of everything, by the clock. */
  void scheduled() {
    var _ = start(new Wanted("schedule", null, EnumSet.allOf(Check.class), ""));
  }

  /** Begins a run; empty while another is under way. */
  Optional<UUID> start(Wanted wanted) {
    return reconciler.book().begin(wanted).map(this::submit);
  }

  /** Goes on with one that was killed, if there is one. */
  void goOn() {
    if (!measured.getAndSet(true)) {
      meters.update();
    }
    reconciler
        .book()
        .takeUp()
        .ifPresent(
            held -> {
              log.info("Reconciliation {} is taken up", held.run().id());
              submit(held);
            });
  }

  private UUID submit(Held held) {
    thread.execute(() -> run(held));
    return held.run().id();
  }

  private void run(Held held) {
    try {
      ONE.acquire();
      try {
        reconciler.run(held);
        meters.update();
      } finally {
        ONE.release();
      }
    } catch (InterruptedException e) {
      reconciler.book().letGo(held, false);
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Without the cause: a driver may quote what it was given.
      log.error(
          "Reconciliation {} broke off ({}); it is taken up again",
          held.run().id(),
          e.getClass().getSimpleName());
    }
  }

  /** What is under way breaks off, and is taken up by whoever is there next. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        log.warn("A reconciliation did not break off in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
