package bindeledd.report;

import bindeledd.model.report.ReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What a report can be written as. */
enum Format {
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "text/csv;charset=UTF-8"),
  JSON("json", "application/json"),
  HTML("html", "text/html;charset=UTF-8");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<Format> of(String ending) {
    return Arrays.stream(values()).filter(it -> it.ending.equals(ending)).findFirst();
  }

  /** Writes it; row by row, whatever the number of rows. The stream stays open. */
  <R extends ReportRow> void write(Layout<R> layout, Source<R> source, OutputStream out)
      throws IOException {
    switch (this) {
      case XLSX -> new XlsxReport<>(layout, source, XlsxReport.MOST_ROWS).write(out);
      case CSV -> CsvReport.write(layout, source, out);
      case JSON -> JsonReport.write(layout, source, out);
      case HTML -> PageReport.write(layout, source, out);
    }
  }
}
