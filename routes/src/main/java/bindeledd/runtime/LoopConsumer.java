package bindeledd.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs a flow's loop in its own threads for as long as the route is started. A loop that fails is
 * not a loop that ends: the failure is noted, and it goes on after a pause that grows.
 */
final class LoopConsumer extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(LoopConsumer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** How long a stop waits for a turn to come to its end. */
  private static final Duration TURN = Duration.ofSeconds(10);

  /** One turn of a flow's loop. */
  @FunctionalInterface
  interface Loop {
    /** Does what there is to do now, resting when there is nothing. */
    void turn(Turn turn) throws InterruptedException;
  }

  /** What a loop does with its turn. */
  interface Turn {

    /**
     * Sends a body down the route.
     *
     * @return whether to go on: it came to its end without a failure and the route is not to stop
     */
    boolean handle(Object body);

    /** Waits for work. Only here is a loop interrupted when its route stops. */
    void rest(Wait wait) throws InterruptedException;
  }

  /** Something that waits. */
  @FunctionalInterface
  interface Wait {
    void await() throws InterruptedException;
  }

  private final String flow;
  private final int workers;
  private final RouteStates states;
  private final Loop loop;
  private final List<Worker> crew = new ArrayList<>();

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
      crew.add(new Worker(flow + "-" + i));
    }
    crew.forEach(worker -> worker.thread.start());
  }

  @Override
  protected void doStop() throws Exception {
    crew.forEach(Worker::endRest);
    for (Worker worker : crew) {
      // Interrupting a call that is out would make its outcome unknown: its turn may end first.
      if (!worker.thread.join(TURN)) {
        worker.thread.interrupt();
        worker.thread.join(Duration.ofSeconds(5));
      }
    }
    crew.clear();
    states.stopped(flow);
    super.doStop();
  }

  private boolean goesOn() {
    return isRunAllowed() && !isStoppingOrStopped();
  }

  private boolean send(Object body) {
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

  /** One thread of the loop. */
  private final class Worker implements Turn {

    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean resting;
    private boolean failed;
    private boolean databaseFailed;

    Worker(String name) {
      thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    private void run() {
      Duration pause = FIRST_PAUSE;
      try {
        while (goesOn()) {
          try {
            failed = false;
            loop.turn(this);
            if (databaseFailed && !failed) {
              // Also where there is nothing to do, and so nothing else that would say so.
              states.recovered(flow);
              databaseFailed = false;
            }
          } catch (RuntimeException | Error e) {
            // An error too: a loop that ended would end unseen.
            failed = true;
            databaseFailed = e instanceof DataAccessException || e instanceof TransactionException;
            states.failed(flow, e);
            LOG.warn("{} goes on in {}: {}", flow, pause, Causes.of(e));
          }
          pause = failed ? paused(pause) : FIRST_PAUSE;
        }
      } catch (InterruptedException e) {
        LOG.debug("{} ends", thread.getName());
      }
    }

    /** A pause, and the next one if that does not help. */
    private Duration paused(Duration pause) throws InterruptedException {
      rest(() -> Thread.sleep(pause));
      Duration doubled = pause.multipliedBy(2);
      return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public boolean handle(Object body) {
      boolean handled = send(body);
      // What could not be kept must not be claimed, and sent, again at once.
      failed |= !handled;
      return handled && goesOn();
    }

    @Override
    public void rest(Wait wait) throws InterruptedException {
      resting(true);
      try {
        wait.await();
      } finally {
        resting(false);
      }
    }

    private void resting(boolean now) throws InterruptedException {
      lock.lock();
      try {
        resting = now;
        if (!goesOn()) {
          throw new InterruptedException(flow + " stops");
        }
      } finally {
        lock.unlock();
      }
    }

    private void endRest() {
      lock.lock();
      try {
        if (resting) {
          thread.interrupt();
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
