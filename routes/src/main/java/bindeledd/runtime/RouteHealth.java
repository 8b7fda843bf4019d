package bindeledd.runtime;

import bindeledd.ledger.Freezing;
import bindeledd.ledger.LedgerView;
import bindeledd.ledger.Standing;
import bindeledd.municipality.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Each route's health: DOWN when it is dead, DEGRADED when somebody should look, and why. Says
 * nothing about the process as such: that is readiness.
 */
@Component("routes")
final class RouteHealth implements CompositeHealthContributor {

  static final Status DEGRADED = new Status("DEGRADED");

  /** Somebody wants it so, or its time is over: nothing is wrong, and nothing moves. */
  static final Status FROZEN = new Status("FROZEN");

  private final RouteStates states;
  private final LedgerView ledger;
  private final Guards guards;
  private final Ports ports;
  private final HealthSettings settings;
  private final Clock clock;
  private final Function<String, Standing> standing;

  @Autowired
  RouteHealth(
      RouteStates states,
      LedgerView ledger,
      Guards guards,
      Ports ports,
      HealthSettings settings,
      Clock clock,
      Freezing freezing) {
    this(states, ledger, guards, ports, settings, clock, freezing::of);
  }

  RouteHealth(
      RouteStates states,
      LedgerView ledger,
      Guards guards,
      Ports ports,
      HealthSettings settings,
      Clock clock) {
    this(
        states,
        ledger,
        guards,
        ports,
        settings,
        clock,
        route -> new Standing(Term.Phase.CURRENT, List.of()));
  }

  private RouteHealth(
      RouteStates states,
      LedgerView ledger,
      Guards guards,
      Ports ports,
      HealthSettings settings,
      Clock clock,
      Function<String, Standing> standing) {
    this.standing = standing;
    this.states = states;
    this.ledger = ledger;
    this.guards = guards;
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public HealthContributor getContributor(String route) {
    return indicator(route, look());
  }

  @Override
  public Iterator<NamedContributor<HealthContributor>> iterator() {
    var seen = look();
    return states.all().keySet().stream()
        .map(route -> NamedContributor.of(route, (HealthContributor) indicator(route, seen)))
        .iterator();
  }

  /** What the ledger shows, read once for all routes. */
  private record Seen(
      boolean readable, Map<String, LedgerView.Waiting> waiting, Map<String, Instant> moved) {}

  private Seen look() {
    try {
      return new Seen(
          true,
          ledger.waiting().stream()
              .collect(Collectors.toMap(LedgerView.Waiting::route, Function.identity())),
          ledger.feeds().stream()
              .filter(feed -> feed.movedAt() != null)
              .collect(Collectors.toMap(LedgerView.Feed::feed, LedgerView.Feed::movedAt)));
    } catch (DataAccessException e) {
      return new Seen(false, Map.of(), Map.of());
    }
  }

  private HealthIndicator indicator(String route, Seen seen) {
    return () -> {
      if (seen.readable()) {
        try {
          return frozen(
              standing.apply(route),
              health(states.of(route), seen.waiting().get(route), seen.moved()));
        } catch (DataAccessException e) {
          // Told below, as when it did not answer before.
        }
      }
      return Health.down().withDetail("why", List.of("databasen svarer ikke")).build();
    };
  }

  private Health health(
      RouteStates.State state, LedgerView.@Nullable Waiting waiting, Map<String, Instant> moved) {
    Instant now = clock.instant();
    List<String> why = new ArrayList<>();
    var health = new Health.Builder();
    detail(health, "lastSuccess", state.lastSuccess());
    if (waiting != null) {
      health
          .withDetail("waiting", waiting.due() + waiting.sent())
          .withDetail("parked", waiting.parked());
      detail(health, "oldestWaiting", waiting.oldest());
      detail(health, "nextDeadline", waiting.nextDeadline());
      judgeWaiting(waiting, now, why);
    }
    state
        .feeds()
        .forEach(
            (feed, answered) -> {
              detail(health, "feed." + feed + ".moved", moved.get(feed));
              judgeFeed(health, feed, answered, now, why);
            });
    systemsOf(state)
        .forEach(system -> health.withDetail("breaker." + system, guards.of(system).state()));
    if (!state.missing().isEmpty()) {
      health.withDetail("notConnected", state.missing());
      if (waiting != null && waiting.due() + waiting.sent() > 0) {
        why.add(
            String.join(", ", state.missing())
                + " er ikke koblet til, og "
                + (waiting.due() + waiting.sent())
                + " poster venter på det");
      }
    }
    if (state.heldUntil() != null && state.heldUntil().isAfter(now)) {
      why.add("holdes tilbake av " + state.heldBy());
    }
    if (state.failing()) {
      health.withDetail("lastFailure", state.cause());
      why.add("siste forsøk mislyktes");
    }
    if (!state.running() || dead(state, now)) {
      return health
          .status(Status.DOWN)
          .withDetail("why", state.running() ? why : List.of("ruten er stanset"))
          .build();
    }
    return why.isEmpty()
        ? health.up().build()
        : health.status(DEGRADED).withDetail("why", why).build();
  }

  /** Who is held back is not judged by what waits; one that is dead is dead all the same. */
  private static Health frozen(Standing standing, Health health) {
    List<Standing.Freeze> holding =
        standing.freezes().stream().filter(Standing.Freeze::holds).toList();
    var told = new Health.Builder(health.getStatus(), health.getDetails());
    for (Standing.Freeze freeze : standing.freezes()) {
      told.withDetail(freeze.holds() ? "frozen" : "released", freeze);
    }
    if (standing.phase() != Term.Phase.CURRENT) {
      told.withDetail("phase", standing.phase());
    }
    boolean still = !holding.isEmpty() || standing.phase() != Term.Phase.CURRENT;
    return still && !health.getStatus().equals(Status.DOWN)
        ? told.status(FROZEN).build()
        : told.build();
  }

  private void judgeWaiting(LedgerView.Waiting waiting, Instant now, List<String> why) {
    if (waiting.parked() > 0) {
      why.add(waiting.parked() + " poster er parkert og venter på en person");
    }
    if (waiting.oldest() != null
        && Duration.between(waiting.oldest(), now).compareTo(settings.waiting()) > 0) {
      why.add("den eldste posten har ventet lenger enn " + settings.waiting());
    }
    if (waiting.nextDeadline() != null
        && waiting.nextDeadline().isBefore(now.plus(settings.deadline()))) {
      why.add("en frist nærmer seg eller er passert");
    }
  }

  private void judgeFeed(
      Health.Builder health, String feed, Instant answered, Instant now, List<String> why) {
    health.withDetail("feed." + feed + ".answered", answered);
    if (Duration.between(answered, now).compareTo(settings.silent()) > 0) {
      why.add(feed + " har ikke svart på lenge");
    }
  }

  private boolean dead(RouteStates.State state, Instant now) {
    return state.failing()
        && state.failingSince() != null
        && Duration.between(state.failingSince(), now).compareTo(settings.failing()) > 0;
  }

  /** The systems a route reads from or is held by. */
  private List<String> systemsOf(RouteStates.State state) {
    return ports.connectors().keySet().stream()
        .filter(
            system ->
                system.equals(state.heldBy())
                    || state.feeds().keySet().stream()
                        .anyMatch(feed -> feed.startsWith(system + ".")))
        .toList();
  }

  private static void detail(Health.Builder health, String name, @Nullable Instant value) {
    if (value != null) {
      health.withDetail(name, value);
    }
  }
}
