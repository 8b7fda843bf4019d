package bindeledd.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the ledger does when nobody asks: finishing changes of grade too large for one transaction.
 */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final long EVERY_SECONDS = 10;

  private final JdbcLedger ledger;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger-housekeeping").factory());

  Housekeeping(JdbcLedger ledger) {
    this.ledger = ledger;
    var _ =
        thread.scheduleWithFixedDelay(this::once, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void once() {
    try {
      while (!Thread.currentThread().isInterrupted() && ledger.regradeMore()) {
        log.debug("A batch of a change of grade is done");
      }
    } catch (RuntimeException e) {
      log.warn("Housekeeping failed ({}); it is tried again", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
