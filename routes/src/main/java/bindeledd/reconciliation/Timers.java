package bindeledd.reconciliation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;

/** Whatever has somebody begin what is due: one of the instances, not each. */
public interface Timers {

  /** One for these; to be started, and stopped. */
  Scheduler of(List<RecurringTask<Void>> tasks);
}
