package bindeledd.model.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that is lost if nothing is done (tilskudd i fare).
 *
 * @param deadline the last day to do something about it; absent when none is known
 * @param daysLeft from the day of the report; below zero when it is past
 */
public record AtRiskRow(
    @Nullable LocalDate deadline,
    @Nullable Integer daysLeft,
    long atStakeInOere,
    @Nullable ReportPerson person,
    String check,
    String title,
    String severity,
    String text,
    @Nullable String cause,
    String advice,
    String finding)
    implements ReportRow {

  @Override
  public String toString() {
    return "finding " + finding;
  }
}
