package bindeledd.reconciliation;

import bindeledd.municipality.Installation;
import bindeledd.municipality.Shared;
import bindeledd.runtime.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** DEGRADED where it is too long since everything was last reconciled to its end. */
@Shared
@Component("reconciliation")
final class ReconciliationHealth implements HealthIndicator {

  private static final Status DEGRADED = new Status("DEGRADED");

  private final Installation installation;
  private final Clock clock;

  ReconciliationHealth(Installation installation, Clock clock) {
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Map<String, Object> told = new LinkedHashMap<>();
    boolean late = false;
    try {
      for (var one : installation.each(Runs.class).entrySet()) {
        if (Caller.now().sees(one.getKey())) {
          var settings = installation.each(ReconciliationSettings.class).get(one.getKey());
          Optional<Instant> complete = one.getValue().book().lastComplete();
          Optional<RunBook.State> latest = one.getValue().book().latest();
          told.put(one.getKey().isEmpty() ? "last" : one.getKey(), told(complete, latest));
          // One that has never come to its end is judged by when it was first tried of late.
          Optional<Instant> since = complete.or(() -> latest.map(RunBook.State::startedAt));
          late |=
              settings != null
                  && settings.when() != ReconciliationSettings.Days.NEVER
                  && since
                      .filter(it -> it.isBefore(clock.instant().minus(settings.age())))
                      .isPresent();
        }
      }
    } catch (DataAccessException e) {
      return Health.down().withDetail("why", "databasen svarer ikke").build();
    }
    var health = late ? Health.status(DEGRADED) : Health.up();
    if (late) {
      health.withDetail("why", "det er for lenge siden en avstemming ble fullstendig");
    }
    return health.withDetails(told).build();
  }

  private static Map<String, Object> told(
      Optional<Instant> complete, Optional<RunBook.State> latest) {
    Map<String, Object> told = new LinkedHashMap<>();
    complete.ifPresent(it -> told.put("complete", it));
    latest.ifPresent(
        it -> {
          told.put("state", it.state());
          told.put("started", it.startedAt());
          if (!it.broken().isEmpty()) {
            told.put("broken", it.broken());
          }
        });
    return told;
  }
}
