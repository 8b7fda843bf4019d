package bindeledd.model.report;

import java.util.List;

/**
 * What the rows of a report come to.
 *
 * @param groups the same, by what the report is grouped by
 */
public record ReportTotals(long rows, List<Sum> sums, List<Group> groups) {

  public ReportTotals {
    sums = List.copyOf(sums);
    groups = List.copyOf(groups);
  }

  /**
   * The sum of one column.
   *
   * @param column the rows' component
   * @param unknown how many rows have no amount, and are not in the sum
   */
  public record Sum(String column, long inOere, long unknown) {}

  /** The rows that have something in common. */
  public record Group(String group, long rows, List<Sum> sums) {
    public Group {
      sums = List.copyOf(sums);
    }
  }
}
