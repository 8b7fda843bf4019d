package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportRow;
import java.io.IOException;

/** The rows of a report, from the first to the last, as often as they are wanted. */
interface Source<R extends ReportRow> {

  ReportAbout about();

  void each(To<R> to) throws IOException;

  /** Where rows go. */
  interface To<R> {
    void row(R row) throws IOException;
  }
}
