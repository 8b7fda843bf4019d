package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bindeledd.model.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A primary dies with a synchronous standby behind it: what was said to be kept is kept. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class FailoverIT {

  @Test
  void losesNothingThatWasAcknowledgedWhenThePrimaryDies() throws Exception {
    try (var primary = DebianServer.start();
        var standby = primary.follower()) {
      String both =
          "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres"
              .formatted(primary.port(), standby.port());
      try (var desk =
          new Desk(new DatabaseProperties(both, "postgres", null, Path.of("unused"), 4))) {
        var numbers = Facts.fnrs(50);
        Set<String> acknowledged = new HashSet<>();
        var next = new AtomicInteger();
        enterOne(desk, numbers, next, acknowledged);
        var dying =
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        primary.kill();
                        standby.promote();
                      } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    });
        await()
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(1))
            .ignoreExceptions()
            .until(
                () -> {
                  enterOne(desk, numbers, next, acknowledged);
                  return !dying.isAlive() && acknowledged.size() > 50;
                });
        assertThat(desk.jdbc.queryForList("select reference from entry", String.class))
            .containsAll(acknowledged)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static void enterOne(
      Desk desk,
      java.util.List<bindeledd.model.NationalNumber> numbers,
      AtomicInteger next,
      Set<String> acknowledged) {
    int no = next.get();
    Fact[] facts =
        IntStream.range(0, 5)
            .mapToObj(i -> Facts.decision("V-" + no + "-" + i, numbers.get((no + i) % 50)))
            .toArray(Fact[]::new);
    // The same again after a failure: whether the first try was kept is not known.
    desk.enter(facts);
    for (Fact fact : facts) {
      acknowledged.add(fact.header().reference());
    }
    next.incrementAndGet();
  }
}
