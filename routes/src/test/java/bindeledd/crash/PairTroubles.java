package bindeledd.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** What befalls a primary that has a synchronous standby. */
final class PairTroubles {

  private PairTroubles() {}

  static String primaryLost(Fleet fleet) throws Exception {
    Instant killed = Instant.now();
    fleet.world.database.kill();
    fleet.world.database.revive();
    Instant promoted = Instant.now();
    var first = new AtomicReference<Instant>();
    fleet.until(
        "the adapters follow",
        () -> {
          long millis =
              fleet.count(
                  "select coalesce(min(extract(epoch from closed_at) * 1000), 0)::bigint"
                      + " from delivery where state = 'SETTLED' and closed_at > to_timestamp("
                      + promoted.toEpochMilli() / 1000.0
                      + ")");
          first.set(Instant.ofEpochMilli(millis));
          return millis > 0;
        });
    fleet.untilAll("is ready again", instance -> instance.adapter.isReady());
    fleet.untilWorkGoesOn();
    return "killed to promoted %.2f s, killed to the first settled delivery %.2f s"
        .formatted(
            Duration.between(killed, promoted).toMillis() / 1e3,
            Duration.between(killed, first.get()).toMillis() / 1e3);
  }
}
