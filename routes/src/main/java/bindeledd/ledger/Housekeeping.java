package bindeledd.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the ledger does when nobody asks: finishing changes of grade too large for one transaction,
 * and letting municipalities take over from others.
 */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final long EVERY_SECONDS = 10;

  private final BooleanSupplier regradeMore;
  private final Runnable successions;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger-housekeeping").factory());

  /**
   * @param regradeMore does a batch; false when nothing was left
   * @param successions hands over what one municipality has to another, as far as it can now
   */
  Housekeeping(BooleanSupplier regradeMore, Runnable successions) {
    this.successions = successions;
    this.regradeMore = regradeMore;
    var _ =
        thread.scheduleWithFixedDelay(this::once, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void once() {
    try {
      while (!Thread.currentThread().isInterrupted() && regradeMore.getAsBoolean()) {
        log.debug("A batch of a change of grade is done");
      }
      successions.run();
    } catch (RuntimeException e) {
      log.warn("Housekeeping failed ({}); it is tried again", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
