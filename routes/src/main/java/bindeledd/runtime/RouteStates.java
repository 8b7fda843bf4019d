package bindeledd.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    update(flow, s -> s.running(true));
  }

  void stopped(String flow) {
    update(flow, s -> s.running(false));
  }

  void succeeded(String flow) {
    update(flow, s -> s.succeeded(clock.instant()));
  }

  void failed(String flow, Throwable failure) {
    update(flow, s -> s.failed(clock.instant(), Causes.of(failure)));
  }

  /** What it failed of is over, and there is nothing to do. */
  void recovered(String flow) {
    update(flow, State::recovered);
  }

  /** A feed answered, with or without news. */
  void read(String flow, String feed) {
    update(flow, s -> s.read(feed, clock.instant()));
  }

  /** The route reaches nobody: none of these systems is connected. */
  void notConnected(String flow, List<String> systems) {
    update(flow, s -> s.without(systems));
  }

  /** The route claims nothing for a while, because of {@code system}. */
  void hold(String flow, String system, Duration wait) {
    update(flow, s -> s.held(clock.instant().plus(wait), system));
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
   * @param failingSince when it began to fail, if it has not come to a good end since
   * @param cause the last failure as an operator may see it
   * @param feeds when each of its feeds last answered
   * @param missing the systems that it is to reach and that are not connected here
   */
  public record State(
      boolean running,
      @Nullable Instant lastSuccess,
      @Nullable Instant failingSince,
      String cause,
      @Nullable Instant heldUntil,
      String heldBy,
      Map<String, Instant> feeds,
      List<String> missing) {

    static final State NEW = new State(false, null, null, "", null, "", Map.of(), List.of());

    /** Whether the last thing that happened was a failure. */
    public boolean failing() {
      return failingSince != null;
    }

    State running(boolean now) {
      return new State(now, lastSuccess, failingSince, cause, heldUntil, heldBy, feeds, missing);
    }

    State succeeded(Instant at) {
      return new State(running, at, null, cause, heldUntil, heldBy, feeds, missing);
    }

    State recovered() {
      return new State(running, lastSuccess, null, cause, heldUntil, heldBy, feeds, missing);
    }

    State failed(Instant at, String why) {
      return new State(
          running,
          lastSuccess,
          failingSince == null ? at : failingSince,
          why,
          heldUntil,
          heldBy,
          feeds,
          missing);
    }

    State read(String feed, Instant at) {
      var answered = new TreeMap<>(feeds);
      answered.put(feed, at);
      return new State(running, at, null, cause, heldUntil, heldBy, answered, missing);
    }

    State without(List<String> systems) {
      return new State(
          running, lastSuccess, failingSince, cause, heldUntil, heldBy, feeds, systems);
    }

    State held(Instant until, String by) {
      return new State(running, lastSuccess, failingSince, cause, until, by, feeds, missing);
    }
  }
}
