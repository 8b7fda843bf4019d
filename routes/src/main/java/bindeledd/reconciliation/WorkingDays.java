package bindeledd.reconciliation;

import bindeledd.reconciliation.ReconciliationSettings.Days;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of day in Norway, on working days or every day. */
final class WorkingDays implements Schedule {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));

  private final Days days;
  private final LocalTime at;

  WorkingDays(Days days, LocalTime at) {
    this.days = days;
    this.at = at;
  }

  /** The first time after another. */
  Instant after(Instant last) {
    ZonedDateTime then = last.atZone(NORWAY);
    LocalDate day = then.toLocalDate();
    // On the night the clock goes forward the time may not be there: it is an hour later then.
    while (!runs(day) || !day.atTime(at).atZone(NORWAY).toInstant().isAfter(last)) {
      day = day.plusDays(1);
    }
    return day.atTime(at).atZone(NORWAY).toInstant();
  }

  private boolean runs(LocalDate day) {
    return switch (days) {
      case NEVER -> throw new IllegalStateException("Nothing is scheduled never");
      case EVERY_DAY -> true;
      case WORKING_DAYS ->
          day.getDayOfWeek() != DayOfWeek.SATURDAY
              && day.getDayOfWeek() != DayOfWeek.SUNDAY
              && !HOLIDAYS.isHoliday(day);
    };
  }

  @Override
  public Instant getNextExecutionTime(ExecutionComplete done) {
    return after(done.getTimeDone());
  }

  @Override
  public boolean isDeterministic() {
    return true;
  }

  @Override
  public String toString() {
    return days + " at " + at;
  }
}
