package bindeledd.reconciliation.store;

import bindeledd.municipality.Shared;
import bindeledd.reconciliation.Timers;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Timers in the database that the instances share. */
@Shared
@Component
final class DatabaseTimers implements Timers {

  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration BEAT = Duration.ofMinutes(2);

  private final DataSource database;

  DatabaseTimers(DataSource database) {
    this.database = database;
  }

  @Override
  public Scheduler of(List<RecurringTask<Void>> tasks) {
    return Scheduler.create(database)
        .startTasks(tasks)
        .threads(1)
        .pollingInterval(LOOK)
        .heartbeatInterval(BEAT)
        .build();
  }
}
