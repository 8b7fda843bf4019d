package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bindeledd.connector.ConnectorException;
import bindeledd.runtime.PortSettings.Limits;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class GuardTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  private final Guard guard = new Guard("nir", limits(4, 10_000));

  private static Limits limits(int concurrency, int perSecond) {
    return new Limits(concurrency, perSecond, Duration.ofSeconds(2), 4, SHORT, SHORT);
  }

  @Test
  void givesTheAnswer() {
    assertThat(guard.<String>call(() -> "svar")).isEqualTo("svar");
  }

  @Test
  void stopsTryingWhenTheSystemIsAwayAndTriesAgainAfterAWhile() {
    fail(2, ConnectorException.unavailable("nir is away", (Throwable) null));
    var tried = new AtomicInteger();
    assertThatThrownBy(() -> guard.call(tried::incrementAndGet))
        .isInstanceOf(NotNowException.class);
    assertThat(tried).hasValue(0);
    await()
        .ignoreException(NotNowException.class)
        .untilAsserted(() -> assertThat(guard.<String>call(() -> "svar")).isEqualTo("svar"));
  }

  @Test
  void triesNothingThatIsNotWantedAnyMoreAndHoldsItAgainstNobody() {
    var tried = new AtomicInteger();
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  guard.call(
                      () -> {
                        throw NotNowException.madeAnew("nir");
                      },
                      tried::incrementAndGet))
          .isInstanceOf(NotNowException.class);
    }
    assertThat(tried).hasValue(0);
    assertThat(guard.open()).isTrue();
    assertThat(guard.<String>call(() -> "svar")).isEqualTo("svar");
  }

  @Test
  void stopsAtTheFirstRefusalAndSaysSoUntilItIsLetIn() {
    fail(1, ConnectorException.refused("nir answered 403", null));
    assertThat(guard.open()).isFalse();
    assertThat(guard.state()).isEqualTo("refused: nir answered 403");
    await()
        .ignoreException(NotNowException.class)
        .untilAsserted(() -> assertThat(guard.<String>call(() -> "svar")).isEqualTo("svar"));
    assertThat(guard.state()).doesNotContain("refused");
  }

  @Test
  void raisesOneAlarmForAnOutageAndSaysWhenItIsOver() {
    var said = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(Guard.class);
    logger.addAppender(said);
    said.start();
    var begin = new AtomicInteger();
    fail(2, ConnectorException.unavailable("nir is away", (Throwable) null));
    await()
        .until(
            () -> {
              try {
                guard.call(
                    () -> {
                      if (begin.incrementAndGet() < 6) {
                        throw ConnectorException.unavailable("still away", (Throwable) null);
                      }
                      return "svar";
                    });
                return begin.get() > 8;
              } catch (ConnectorException | NotNowException notYet) {
                return false;
              }
            });
    logger.detachAppender(said);
    assertThat(said.list)
        .extracting(event -> event.getLevel() + " " + event.getFormattedMessage())
        .containsExactly(
            "ERROR nir does not answer, its flows wait; tried again every PT0.2S",
            "INFO nir answers again");
  }

  @Test
  void doesNotTakeAClaimThatIsOverForASystemThatIsAway() {
    for (int i = 0; i < 8; i++) {
      assertThatThrownBy(
              () ->
                  guard.call(
                      () -> {
                        throw new ClaimOverException();
                      }))
          .isInstanceOf(ClaimOverException.class);
    }
    assertThat(guard.open()).isTrue();
  }

  @Test
  void doesNotTakeAGarbledAnswerForASystemThatIsAway() {
    fail(8, ConnectorException.garbled("nir sent nonsense", "<html>", null));
    assertThat(guard.open()).isTrue();
  }

  @Test
  void callsAnOutcomeUnknownWhenTheTimeIsUp() {
    var hurried = new Guard("nir", new Limits(1, 100, Duration.ofMillis(50), 4, SHORT, SHORT));
    var never = new CountDownLatch(1);
    assertThatThrownBy(
            () -> hurried.call(() -> never.await(1, java.util.concurrent.TimeUnit.MINUTES)))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.kind()).isEqualTo(ConnectorException.Kind.UNCERTAIN));
  }

  @Test
  void leavesNobodyInterruptedWhoWasInTimeOrLate() {
    var hurried = new Guard("nir", new Limits(1, 1000, Duration.ofMillis(5), 4, SHORT, SHORT));
    for (int i = 0; i < 50; i++) {
      int busy = i % 10;
      hurried.<Integer>call(() -> countFor(busy));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  /** Hears no interrupt. */
  private static int countFor(int millis) {
    int count = 0;
    for (long end = System.nanoTime() + millis * 1_000_000L; System.nanoTime() < end; count++) {
      Thread.onSpinWait();
    }
    return count;
  }

  @Test
  void neverCallsMoreAtTheSameTimeThanAllowed() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    Callable<Integer> call =
        () ->
            guard.call(
                () -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  Thread.yield();
                  return now.decrementAndGet();
                });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(java.util.Collections.nCopies(200, call))) {
        done.get();
      }
    }
    assertThat(most.get()).isLessThanOrEqualTo(4);
  }

  @Test
  void keepsTheRate() {
    var slow = new Guard("nir", limits(4, 20));
    long start = System.nanoTime();
    for (int i = 0; i < 7; i++) {
      slow.call(() -> "svar");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
  }

  private void fail(int times, ConnectorException how) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(
              () ->
                  guard.call(
                      () -> {
                        throw how;
                      }))
          .isSameAs(how);
    }
  }
}
