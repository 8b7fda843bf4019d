package bindeledd.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a flow's loop in its own threads for as long as the route is started. A loop that fails is
 * not a loop that ends: the failure is noted, and it goes on after a pause that grows.
 */
final class LoopConsumer extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(LoopConsumer.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** One turn of a flow's loop. */
  @FunctionalInterface
  interface Loop {
    /** Does what there is to do now, waiting for it if need be; hands bodies to {@code handler}. */
    void turn(Handler handler) throws InterruptedException;
  }

  /** Sends a body down the route. */
  @FunctionalInterface
  interface Handler {
    /** Whether the route came to its end without a failure. */
    boolean handle(Object body);
  }

  private final String flow;
  private final int workers;
  private final RouteStates states;
  private final Loop loop;
  private final List<Thread> threads = new ArrayList<>();

  LoopConsumer(
      Endpoint endpoint,
      Processor processor,
      String flow,
      int workers,
      RouteStates states,
      Loop loop) {
    super(endpoint, processor);
    this.flow = flow;
    this.workers = workers;
    this.states = states;
    this.loop = loop;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    states.started(flow);
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofVirtual().name(flow + "-" + i).start(this::run));
    }
  }

  @Override
  protected void doStop() throws Exception {
    // Interrupting a call that is out would make its outcome unknown; the loop ends after its turn.
    for (Thread thread : threads) {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
      }
    }
    threads.clear();
    states.stopped(flow);
    super.doStop();
  }

  private void run() {
    Duration pause = Duration.ofMillis(200);
    while (isRunAllowed() && !isStoppingOrStopped()) {
      try {
        loop.turn(this::handle);
        pause = Duration.ofMillis(200);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        states.failed(flow, e);
        LOG.warn("{} goes on in {}: {}", flow, pause, Causes.of(e));
        if (!sleep(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private boolean handle(Object body) {
    Exchange exchange = createExchange(true);
    exchange.getMessage().setBody(body);
    try {
      getProcessor().process(exchange);
    } catch (Exception e) {
      exchange.setException(e);
    }
    Exception failure = exchange.getException();
    if (failure == null) {
      failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }
    if (failure == null) {
      states.succeeded(flow);
      return true;
    }
    states.failed(flow, failure);
    return false;
  }

  private static boolean sleep(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
