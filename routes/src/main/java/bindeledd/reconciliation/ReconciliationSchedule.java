package bindeledd.reconciliation;

import bindeledd.municipality.Installation;
import bindeledd.municipality.Municipalities;
import bindeledd.municipality.Shared;
import bindeledd.municipality.Term;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Begins each municipality's runs when they are due, in one instance of however many, and lets
 * those that were killed go on.
 */
@Shared
@Component
final class ReconciliationSchedule implements SmartLifecycle {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final Duration GO_ON = Duration.ofMinutes(1);

  private final Installation installation;
  private final Municipalities municipalities;
  private final Timers timers;
  private final Clock clock;
  private @Nullable Scheduler scheduler;

  ReconciliationSchedule(
      Installation installation, Municipalities municipalities, Timers timers, Clock clock) {
    this.installation = installation;
    this.municipalities = municipalities;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public void start() {
    List<RecurringTask<Void>> tasks = new ArrayList<>();
    var settings = installation.each(ReconciliationSettings.class);
    installation
        .each(Runs.class)
        .forEach(
            (number, runs) -> {
              tasks.add(
                  Tasks.recurring("reconciliation-go-on-" + number, FixedDelay.of(GO_ON))
                      .execute((_, _) -> runs.goOn()));
              ReconciliationSettings of = settings.get(number);
              if (of != null && of.when() != ReconciliationSettings.Days.NEVER) {
                tasks.add(
                    Tasks.recurring("reconciliation-" + number, new WorkingDays(of.when(), of.at()))
                        .execute((_, _) -> due(number, runs)));
              }
            });
    if (!tasks.isEmpty()) {
      scheduler = timers.of(tasks);
      scheduler.start();
    }
  }

  /** One whose time is over, or has not come, is not reconciled. */
  private void due(String number, Runs runs) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
    if (municipalities.of(number).on(today) == Term.Phase.CURRENT) {
      runs.scheduled();
    }
  }

  @Override
  public void stop() {
    Scheduler running = scheduler;
    if (running != null) {
      running.stop();
      scheduler = null;
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }

  /** After every municipality is there, and gone before they are. */
  @Override
  public int getPhase() {
    return 1;
  }
}
