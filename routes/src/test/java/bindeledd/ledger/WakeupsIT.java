package bindeledd.ledger;

import static bindeledd.ledger.Facts.decision;
import static bindeledd.ledger.Facts.fnr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work is told, not looked for. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class WakeupsIT {

  private static final DatabaseProperties SERVER = Servers.fresh();
  private static final Duration LONG = Duration.ofMinutes(10);

  @BeforeEach
  void nothingWaits() {
    try (Desk desk = new Desk(SERVER)) {
      desk.jdbc.execute("truncate entry, delivery");
    }
  }

  @Test
  void wakesAnotherInstanceWhenWorkComes() {
    try (Desk one = new Desk(SERVER);
        Desk two = new Desk(SERVER)) {
      waitUntilBothListen(one);
      CompletableFuture<Void> waiting = waiting(two, "programme-to-nir");
      CompletableFuture<Void> other = waiting(two, "person-to-casework");

      one.enter(decision("V-1", fnr(1)));

      await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
      assertThat(other).isNotDone();
    }
  }

  @Test
  void doesNotWaitWhenWorkIsThere() throws Exception {
    try (Desk desk = new Desk(SERVER)) {
      desk.enter(decision("V-1", fnr(1)));

      desk.ledger.awaitDue("programme-to-nir", LONG);
    }
  }

  @Test
  void wakesWhenARetryIsDue() throws Exception {
    try (Desk desk = new Desk(SERVER)) {
      desk.enter(decision("V-1", fnr(1)));
      desk.settle(
          desk.claim(1).getFirst(), new Result.Again(Duration.ofSeconds(1), true, false, "503"));

      desk.ledger.awaitDue("programme-to-nir", LONG);

      assertThat(desk.claim(1)).hasSize(1);
    }
  }

  @Test
  void waitsNoLongerThanItIsTold() throws Exception {
    try (Desk desk = new Desk(SERVER)) {
      desk.ledger.awaitDue("programme-to-nir", Duration.ofMillis(50));
    }
  }

  @Test
  void listensAgainWhenTheConnectionIsLost() {
    try (Desk one = new Desk(SERVER);
        Desk two = new Desk(SERVER)) {
      waitUntilBothListen(one);
      one.jdbc.queryForList(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen%'");
      waitUntilBothListen(one);
      CompletableFuture<Void> waiting = waiting(two, "programme-to-nir");

      one.enter(decision("V-1", fnr(1)));

      await().atMost(Duration.ofSeconds(10)).until(waiting::isDone);
    }
  }

  private static void waitUntilBothListen(Desk desk) {
    await()
        .atMost(Duration.ofSeconds(20))
        // A listener wakes everybody just after it has begun.
        .pollDelay(Duration.ofMillis(300))
        .until(
            () ->
                Integer.valueOf(2)
                    .equals(
                        desk.jdbc.queryForObject(
                            "select count(*) from pg_stat_activity where datname = current_database() and query like 'listen%'",
                            Integer.class)));
  }

  private static CompletableFuture<Void> waiting(Desk desk, String route) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            desk.ledger.awaitDue(route, LONG);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }
}
