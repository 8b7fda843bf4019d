package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.ledger.LedgerView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

final class RouteHealthTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String ROUTE = "programme-to-nir";

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final RouteStates states = new RouteStates(clock);

  @Test
  void isUpWhenItRunsAndNothingHasWaitedLong() {
    states.started(ROUTE);
    assertThat(health(waiting(2, 0, NOW.minusSeconds(5))).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isNeverUpWhenItIsNotRunning() {
    states.started(ROUTE);
    states.stopped(ROUTE);
    assertThat(health(waiting(0, 0, NOW)).getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void saysThatSomethingWaitsForAPerson() {
    states.started(ROUTE);
    var health = health(waiting(0, 3, NOW));
    assertThat(health.getStatus()).isEqualTo(RouteHealth.DEGRADED);
    assertThat(health.getDetails().get("why").toString()).contains("3 poster er parkert");
  }

  @Test
  void saysThatTheBacklogIsOldWhateverTheProcessThinksOfItself() {
    states.started(ROUTE);
    states.succeeded(ROUTE);
    var health = health(waiting(9, 0, NOW.minus(Duration.ofHours(9))));
    assertThat(health.getStatus()).isEqualTo(RouteHealth.DEGRADED);
    assertThat(health.getDetails()).containsEntry("oldestWaiting", NOW.minus(Duration.ofHours(9)));
  }

  @Test
  void saysWhichSystemHoldsItBack() {
    states.started(ROUTE);
    states.hold(ROUTE, "nir", Duration.ofMinutes(1));
    assertThat(health(waiting(1, 0, NOW)).getDetails().get("why").toString())
        .contains("holdes tilbake av nir");
  }

  @Test
  void tellsAFeedThatAnswersFromOneThatMoves() {
    states.started(ROUTE);
    states.read(ROUTE, "casework.records");
    assertThat(health(waiting(0, 0, NOW)).getDetails())
        .containsEntry("feed.casework.records.answered", NOW)
        .containsEntry("feed.casework.records.moved", NOW.minus(Duration.ofDays(2)));
  }

  @Test
  void isWellWithoutAReceiverUntilSomethingWaitsForIt() {
    states.started(ROUTE);
    states.notConnected(ROUTE, List.of("nir"));

    assertThat(health(waiting(0, 0, NOW)).getStatus()).isEqualTo(Status.UP);
    assertThat(health(waiting(0, 0, NOW)).getDetails())
        .containsEntry("notConnected", List.of("nir"));
    var health = health(waiting(2, 0, NOW));
    assertThat(health.getStatus()).isEqualTo(RouteHealth.DEGRADED);
    assertThat(health.getDetails().get("why").toString())
        .contains("nir er ikke koblet til, og 2 poster venter");
  }

  @Test
  void isDeadWhenItOnlyFails() {
    var early = new RouteStates(Clock.offset(clock, Duration.ofMinutes(-6)));
    early.started(ROUTE);
    early.failed(ROUTE, new IllegalStateException("12345"));
    var health = indicator(early, waiting(0, 0, NOW)).health();
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails().toString())
        .contains("IllegalStateException")
        .doesNotContain("12345");
  }

  private Health health(LedgerView.Waiting waiting) {
    return indicator(states, waiting).health();
  }

  private HealthIndicator indicator(RouteStates of, LedgerView.Waiting waiting) {
    var guards =
        new Guards(
            new PortSettings(
                new PortSettings.Limits(
                    1, 1, Duration.ofSeconds(1), 2, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                Map.of()),
            new SimpleMeterRegistry());
    var settings =
        new HealthSettings(
            Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofDays(3));
    var health =
        new RouteHealth(of, new OneWaiting(waiting), guards, new Ports(List.of()), settings, clock);
    return (HealthIndicator) health.getContributor(ROUTE);
  }

  private static LedgerView.Waiting waiting(long due, long parked, Instant oldest) {
    return new LedgerView.Waiting(ROUTE, due, 0, parked, oldest, NOW.plus(Duration.ofDays(30)));
  }

  /** A ledger with one route's backlog. */
  private record OneWaiting(LedgerView.Waiting one) implements LedgerView {
    @Override
    public List<Waiting> waiting() {
      return List.of(one);
    }

    @Override
    public List<Count> deliveries() {
      return List.of();
    }

    @Override
    public List<Arrived> arrivals() {
      return List.of();
    }

    @Override
    public List<Parked> parked(int max) {
      return List.of();
    }

    @Override
    public List<Cause> causes() {
      return List.of();
    }

    @Override
    public List<Feed> feeds() {
      return List.of(
          new Feed("casework.records", "7", NOW.minus(Duration.ofDays(2))),
          new Feed("nir.receipts", "", null));
    }
  }
}
