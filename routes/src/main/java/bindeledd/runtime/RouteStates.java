package bindeledd.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How each route fares in this instance: started, last success, last failure, and until when it is
 * held back.
 */
@Component
public final class RouteStates {

  private final Clock clock;
  private final Map<String, State> states = new ConcurrentHashMap<>();

  RouteStates(Clock clock) {
    this.clock = clock;
  }

  void started(String flow) {
    update(
        flow,
        s ->
            new State(true, s.lastSuccess, s.lastFailure, s.cause, s.heldUntil, s.heldBy, s.feeds));
  }

  void stopped(String flow) {
    update(
        flow,
        s ->
            new State(
                false, s.lastSuccess, s.lastFailure, s.cause, s.heldUntil, s.heldBy, s.feeds));
  }

  void succeeded(String flow) {
    update(
        flow,
        s ->
            new State(
                s.running,
                clock.instant(),
                s.lastFailure,
                s.cause,
                s.heldUntil,
                s.heldBy,
                s.feeds));
  }

  void failed(String flow, Throwable failure) {
    String cause = Causes.of(failure);
    update(
        flow,
        s ->
            new State(
                s.running, s.lastSuccess, clock.instant(), cause, s.heldUntil, s.heldBy, s.feeds));
  }

  /** A feed answered, with or without news. */
  void read(String flow, String feed) {
    update(
        flow,
        s -> {
          var feeds = new TreeMap<>(s.feeds);
          feeds.put(feed, clock.instant());
          return new State(
              s.running, clock.instant(), s.lastFailure, s.cause, s.heldUntil, s.heldBy, feeds);
        });
  }

  /** The route claims nothing for a while, because of {@code system}. */
  void hold(String flow, String system, Duration wait) {
    Instant until = clock.instant().plus(wait);
    update(
        flow,
        s -> new State(s.running, s.lastSuccess, s.lastFailure, s.cause, until, system, s.feeds));
  }

  Duration heldFor(String flow) {
    Instant until = of(flow).heldUntil();
    Duration left = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public State of(String flow) {
    return states.getOrDefault(flow, State.NEW);
  }

  public Map<String, State> all() {
    return new TreeMap<>(states);
  }

  private void update(String flow, java.util.function.UnaryOperator<State> change) {
    states.compute(flow, (name, old) -> change.apply(old == null ? State.NEW : old));
  }

  /**
   * How one route fares.
   *
   * @param lastSuccess when an exchange, or an answer of its feed, last came to a good end
   * @param cause the last failure as an operator may see it
   * @param feeds when each of its feeds last answered
   */
  public record State(
      boolean running,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastFailure,
      String cause,
      @Nullable Instant heldUntil,
      String heldBy,
      Map<String, Instant> feeds) {

    static final State NEW = new State(false, null, null, "", null, "", Map.of());

    /** Whether the last thing that happened was a failure. */
    public boolean failing() {
      return lastFailure != null && (lastSuccess == null || lastFailure.isAfter(lastSuccess));
    }
  }
}
