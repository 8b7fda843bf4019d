package bindeledd.report;

import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import java.io.IOException;

/**
 * A report that is being written: its rows, and then its end. Whoever gave the stream closes it.
 */
interface Writing<R extends ReportRow> {

  void row(R row) throws IOException;

  /**
   * After the last row, once.
   *
   * @param totals what the rows come to
   */
  void end(ReportTotals totals) throws IOException;
}
