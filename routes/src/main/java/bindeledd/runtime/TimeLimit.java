package bindeledd.runtime;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Interrupts its thread when a call takes too long. In a virtual thread that ends any wait there
 * is, a socket's too; and a call needs no second thread to be watched from.
 */
final class TimeLimit {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread caller = Thread.currentThread();
  private final ReentrantLock lock = new ReentrantLock();
  private boolean over;
  private boolean passed;

  private TimeLimit() {}

  /**
   * Makes the call.
   *
   * @throws TimeoutException if it failed after its time was up
   */
  static <T> T within(Duration most, Callable<T> call) throws Exception {
    var limit = new TimeLimit();
    Future<?> alarm = CLOCK.schedule(limit::ring, most.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return call.call();
    } catch (Exception e) {
      if (limit.end()) {
        var late = new TimeoutException("Interrupted after " + most);
        late.initCause(e);
        throw late;
      }
      throw e;
    } finally {
      alarm.cancel(false);
      limit.end();
    }
  }

  private void ring() {
    lock.lock();
    try {
      if (!over) {
        passed = true;
        caller.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether the time was up; from now on nobody is interrupted, and nobody stays so. */
  private boolean end() {
    lock.lock();
    try {
      if (!over && passed) {
        Thread.interrupted();
      }
      over = true;
      return passed;
    } finally {
      lock.unlock();
    }
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("limits").factory());
    // Nearly every alarm is called off; what is kept until its time would pile up.
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
