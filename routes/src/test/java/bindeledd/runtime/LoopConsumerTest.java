package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;

/** A loop stops when its route does: at once when it rests, after its turn when it works. */
@Timeout(60)
final class LoopConsumerTest {

  private static final String ROUTE = "case-records-in";

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final RouteStates states = new RouteStates(Clock.systemUTC());

  @AfterEach
  void close() throws Exception {
    camel.close();
  }

  @Test
  void stopsAtOnceWhileItRests() throws Exception {
    var resting = new CountDownLatch(1);
    var consumer =
        started(
            turn ->
                turn.rest(
                    () -> {
                      resting.countDown();
                      TimeUnit.HOURS.sleep(1);
                    }));
    resting.await();
    consumer.stop();
    assertThat(states.of(ROUTE).running()).isFalse();
  }

  @Test
  void letsATurnComeToItsEndUndisturbed() throws Exception {
    var working = new CountDownLatch(1);
    var stopping = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    var consumer =
        started(
            turn -> {
              working.countDown();
              stopping.await();
              finished.set(!Thread.currentThread().isInterrupted() && !turn.handle("a page"));
            });
    working.await();
    var stop = Thread.ofVirtual().start(consumer::stop);
    while (!consumer.isStoppingOrStopped()) {
      Thread.onSpinWait();
    }
    stopping.countDown();
    stop.join();
    assertThat(finished).as("handled its page, and was told to go no further").isTrue();
  }

  @Test
  void pausesAfterWhatCouldNotBeDone() throws Exception {
    var turns = new AtomicInteger();
    var done = new CountDownLatch(4);
    long begin = System.nanoTime();
    var consumer =
        started(
            turn -> {
              done.countDown();
              turn.handle("round " + turns.incrementAndGet());
            },
            exchange -> {
              throw new IllegalStateException("no space left");
            });
    done.await();
    consumer.stop();
    // 200, 400 and 800 ms between four turns.
    assertThat(System.nanoTime() - begin).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1300));
  }

  @Test
  void isWellAgainWhenItsDatabaseIsAlsoWithNothingToDo() throws Exception {
    var turns = new AtomicInteger();
    var resting = new CountDownLatch(2);
    var consumer =
        started(
            turn -> {
              if (turns.incrementAndGet() == 1) {
                throw new DataAccessResourceFailureException("gone");
              }
              turn.rest(resting::countDown);
            });
    resting.await();
    assertThat(states.of(ROUTE).failing()).isFalse();
    consumer.stop();
  }

  @Test
  void goesOnAfterAnErrorAndSaysThatItFailed() throws Exception {
    var failed = new CountDownLatch(1);
    var again = new CountDownLatch(2);
    var consumer =
        started(
            turn -> {
              again.countDown();
              if (again.getCount() > 0) {
                failed.countDown();
                throw new NoClassDefFoundError("something that was not packed");
              }
              turn.rest(() -> TimeUnit.HOURS.sleep(1));
            });
    failed.await();
    again.await();
    assertThat(states.of(ROUTE).cause()).contains("NoClassDefFoundError");
    consumer.stop();
  }

  private LoopConsumer started(LoopConsumer.Loop loop) {
    return started(loop, exchange -> {});
  }

  private LoopConsumer started(LoopConsumer.Loop loop, Processor processor) {
    var endpoint =
        new DefaultEndpoint("test:loop", null) {
          @Override
          public org.apache.camel.Producer createProducer() {
            throw new UnsupportedOperationException();
          }

          @Override
          public org.apache.camel.Consumer createConsumer(org.apache.camel.Processor processor) {
            throw new UnsupportedOperationException();
          }
        };
    endpoint.setCamelContext(camel);
    var consumer = new LoopConsumer(endpoint, processor, ROUTE, 1, states, loop);
    consumer.start();
    return consumer;
  }
}
