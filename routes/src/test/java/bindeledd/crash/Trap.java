package bindeledd.crash;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Waits for the n-th time that a moment comes, and strikes then, once. */
final class Trap {

  private final Predicate<Moment> step;
  private final Runnable strike;
  private final CountDownLatch struck = new CountDownLatch(1);
  private int left;
  private boolean caught;
  private volatile @Nullable RuntimeException failure;

  /**
   * @param occurrence which of the moments that fit; 1 for the first
   */
  Trap(Predicate<Moment> step, int occurrence, Runnable strike) {
    this.step = step;
    this.left = occurrence;
    this.strike = strike;
  }

  /** Whether this is the moment; whoever is told so calls {@link #strike} and passes nothing on. */
  synchronized boolean catches(Moment moment) {
    if (caught || !step.test(moment) || --left > 0) {
      return false;
    }
    caught = true;
    return true;
  }

  void strike() {
    try {
      strike.run();
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      struck.countDown();
    }
  }

  /**
   * Whether it struck in that time; if not it never will.
   *
   * @throws IllegalStateException if it failed to
   */
  boolean awaitStrike(long millis) throws InterruptedException {
    if (!struck.await(millis, TimeUnit.MILLISECONDS)) {
      synchronized (this) {
        if (!caught) {
          caught = true;
          return false;
        }
      }
      struck.await();
    }
    if (failure != null) {
      throw new IllegalStateException("Nobody could be killed", failure);
    }
    return true;
  }
}
