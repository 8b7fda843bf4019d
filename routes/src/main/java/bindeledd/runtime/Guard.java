package bindeledd.runtime;

import bindeledd.connector.ConnectorException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands between us and one system: rate limit, bulkhead, breaker, time limit, in that order,
 * the same for every port. The waiting is done before the breaker is asked, so that a slow queue of
 * ours never looks like a slow system.
 */
final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  private final String system;
  private final Duration timeLimit;
  private final Duration refusedWait;
  private final Duration breakerWait;
  private final RateLimiter rate;
  private final Bulkhead bulkhead;
  private final CircuitBreaker breaker;
  private final AtomicReference<String> refusal = new AtomicReference<>("");
  private final AtomicBoolean away = new AtomicBoolean();

  Guard(String system, PortSettings.Limits limits) {
    this.system = system;
    this.timeLimit = limits.timeLimit();
    this.refusedWait = limits.refusedWait();
    this.breakerWait = limits.breakerWait();
    int perSecond = limits.perSecond();
    // A tenth of a second's worth at a time: what is not used of it is lost, so less would fall
    // short of the limit, and more would come in gusts.
    int atOnce = Math.max(1, perSecond / 10);
    this.rate =
        RateLimiter.of(
            system,
            RateLimiterConfig.custom()
                .limitForPeriod(atOnce)
                .limitRefreshPeriod(Duration.ofSeconds(1).multipliedBy(atOnce).dividedBy(perSecond))
                .timeoutDuration(timeLimit)
                .build());
    this.bulkhead =
        Bulkhead.of(
            system,
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.concurrency())
                .maxWaitDuration(timeLimit)
                .build());
    this.breaker =
        CircuitBreaker.of(
            system,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(limits.breakerWindow())
                .minimumNumberOfCalls(Math.max(2, limits.breakerWindow() / 2))
                .waitDurationInOpenState(limits.breakerWait())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(Guard::meansTrouble)
                .ignoreExceptions(ClaimOverException.class)
                .build());
    breaker.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition()));
  }

  /** One alarm for the cause, not one for each record or each new try. */
  private void tell(CircuitBreaker.StateTransition transition) {
    if (transition.getToState() == CircuitBreaker.State.OPEN && !refused()) {
      if (!away.getAndSet(true)) {
        LOG.error("{} does not answer, its flows wait; tried again every {}", system, breakerWait);
      }
    } else if (transition.getToState() == CircuitBreaker.State.CLOSED && away.getAndSet(false)) {
      LOG.info("{} answers again", system);
    }
  }

  /**
   * Makes one call.
   *
   * @throws NotNowException if we do not even try: the breaker is open or our own limits are
   *     exhausted
   * @throws ConnectorException if no answer came that can be used
   */
  <T> T call(Callable<T> call) {
    return call(() -> {}, call);
  }

  /**
   * As {@link #call(Callable)}.
   *
   * @param stillWanted asked after the waiting, before anything is tried; throws if not
   */
  <T> T call(Runnable stillWanted, Callable<T> call) {
    if (!rate.acquirePermission() || !bulkhead.tryAcquirePermission()) {
      throw NotNowException.ourLimit(system);
    }
    try {
      stillWanted.run();
      return breaker.executeCallable(() -> limited(call));
    } catch (CallNotPermittedException closed) {
      throw NotNowException.away(system, closedFor());
    } catch (RuntimeException e) {
      noteRefusal(e);
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A connector threw a checked exception", e);
    } finally {
      bulkhead.onComplete();
    }
  }

  /** How long a call may take. */
  Duration timeLimit() {
    return timeLimit;
  }

  /** Whether a call would be tried now. */
  boolean open() {
    return breaker.getState() != CircuitBreaker.State.OPEN;
  }

  /** The state for an operator. */
  String state() {
    String why = refusal.get();
    return why.isEmpty()
        ? breaker.getState().name().toLowerCase(java.util.Locale.ROOT)
        : "refused: " + why;
  }

  boolean refused() {
    return !refusal.get().isEmpty();
  }

  /** How long to leave the system alone when it is not open. */
  Duration closedFor() {
    return refused() ? refusedWait : breakerWait;
  }

  CircuitBreaker breaker() {
    return breaker;
  }

  private <T> T limited(Callable<T> call) throws Exception {
    try {
      T value = TimeLimit.within(timeLimit, call);
      if (!refusal.getAndSet("").isEmpty()) {
        LOG.info("{} lets us in again", system);
      }
      return value;
    } catch (TimeoutException late) {
      // The connector's own time-outs should have spoken first; whatever it sent may have been
      // heard.
      throw ConnectorException.uncertain(system + " did not answer within " + timeLimit, late);
    }
  }

  private void noteRefusal(RuntimeException e) {
    if (e instanceof ConnectorException no && no.kind() == ConnectorException.Kind.REFUSED) {
      // One alarm for the cause, not one for each record.
      if (refusal.getAndSet(String.valueOf(no.getMessage())).isEmpty()) {
        LOG.error("{} refuses us, its flows wait: {}", system, no.getMessage());
      }
      breaker.transitionToOpenStateFor(refusedWait);
    }
  }

  private static boolean meansTrouble(Throwable e) {
    return !(e instanceof ConnectorException no)
        || switch (no.kind()) {
          case UNAVAILABLE, UNCERTAIN, REFUSED -> true;
          case GARBLED -> false;
        };
  }
}
