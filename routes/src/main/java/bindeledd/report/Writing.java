package bindeledd.report;

import bindeledd.model.report.ReportRow;
import java.io.IOException;

/**
 * A report that is being written: its rows, and then its end. Whoever gave the stream closes it.
 */
interface Writing<R extends ReportRow> {

  void row(R row) throws IOException;

  /** After the last row, once. */
  void end() throws IOException;
}
