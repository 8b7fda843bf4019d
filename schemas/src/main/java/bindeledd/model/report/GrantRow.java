package bindeledd.model.report;

import org.jspecify.annotations.Nullable;

/**
 * How one person stands with one grant in one term (tilskudd per person).
 *
 * @param code the portal's code
 * @param term year and quarter it is paid in; empty for what is applied for by the year, and where
 *     no term has come yet
 * @param expectedInOere by settlement, family, age, status and the dated rate
 * @param paidInOere what the portal has paid, less what it took back
 * @param differenceInOere paid less expected, when both are known
 * @param status TRIGGERED, PAID, CORRECTED or WITHDRAWN
 * @param reason why there is a difference, or why it is not checked; empty when it agrees
 * @param advice what somebody should do about it; empty when nobody need do anything
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
    String reason,
    String advice)
    implements ReportRow {

  @Override
  public String toString() {
    return "grant " + code + " " + year;
  }
}
