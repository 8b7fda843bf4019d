package bindeledd.model.report;

import org.jspecify.annotations.Nullable;

/**
 * How one person stands with one grant in one year (tilskudd per person).
 *
 * @param code the portal's code
 * @param term year and quarter of a line; empty for the year as a whole
 * @param expectedInOere by settlement, family, age, status and the dated rate
 * @param paidInOere what the portal has paid, less what it took back
 * @param differenceInOere paid less expected, when both are known
 * @param status TRIGGERED, PAID, CORRECTED or WITHDRAWN
 * @param reason why there is a difference, or why it is not checked; empty when it agrees
 */
public record GrantRow(
    ReportPerson person,
    String code,
    int year,
    String term,
    @Nullable Long expectedInOere,
    @Nullable Long appliedInOere,
    @Nullable Long decidedInOere,
    long paidInOere,
    @Nullable Long differenceInOere,
    @Nullable String status,
    String reason)
    implements ReportRow {

  @Override
  public String toString() {
    return "grant " + code + " " + year;
  }
}
