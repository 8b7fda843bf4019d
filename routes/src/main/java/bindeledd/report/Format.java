package bindeledd.report;

import bindeledd.model.report.ReportAbout;
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

  /** Begins one; it goes row by row, whatever the number of rows. The stream stays open. */
  <R extends ReportRow> Writing<R> begin(Layout<R> layout, ReportAbout about, OutputStream out)
      throws IOException {
    return switch (this) {
      case XLSX -> new XlsxReport<>(layout, about, out, XlsxReport.MOST_ROWS);
      case CSV -> new CsvReport<>(layout, about, out);
      case JSON -> new JsonReport<>(layout, about, out);
      case HTML -> new PageReport<>(layout, about, out);
    };
  }
}
