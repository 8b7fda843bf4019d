package bindeledd.model.report;

import java.util.List;

/**
 * A report, as it is published.
 *
 * @param report which: avvik, tilskudd-per-person, tilskudd-i-fare, frister or leveringsstatus
 */
public record Report<R extends ReportRow>(
    String report, ReportAbout about, List<R> rows, ReportTotals totals) {

  public Report {
    rows = List.copyOf(rows);
  }
}
