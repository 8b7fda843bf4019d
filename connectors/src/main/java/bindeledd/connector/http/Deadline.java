package bindeledd.connector.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does something when a time is over, unless it was closed before. */
final class Deadline implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Future<?> alarm;
  private volatile boolean passed;

  private Deadline(Duration after, Runnable then) {
    this.alarm =
        CLOCK.schedule(
            () -> {
              passed = true;
              then.run();
            },
            after.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  static Deadline in(Duration after, Runnable then) {
    return new Deadline(after, then);
  }

  boolean passed() {
    return passed;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("http-deadlines").factory());
    // Nearly every alarm is called off; what is kept until its time would pile up.
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
