package bindeledd.model.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something must be done (frist).
 *
 * @param daysLeft from the day of the report; below zero when it is past
 */
public record DeadlineRow(
    LocalDate deadline,
    int daysLeft,
    @Nullable ReportPerson person,
    String check,
    String title,
    String kind,
    String severity,
    @Nullable Long atStakeInOere,
    String advice,
    String finding)
    implements ReportRow {

  @Override
  public String toString() {
    return "finding " + finding;
  }
}
