package bindeledd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as the CSV that a Norwegian Excel opens with a double click: UTF-8 that says so,
 * semicolons, decimal commas.
 */
final class CsvReport<R extends ReportRow> implements Writing<R> {

  private static final String MARK = "\uFEFF";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private final Layout<R> layout;
  private final ReportAbout about;
  private final Writer csv;

  CsvReport(Layout<R> layout, ReportAbout about, OutputStream out) throws IOException {
    this.layout = layout;
    this.about = about;
    this.csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
    csv.write(MARK);
    line(column -> quoted(column.heading()));
  }

  @Override
  public void row(R row) throws IOException {
    line(column -> cell(column, column.value().of(row)));
  }

  @Override
  public void end(ReportTotals totals) throws IOException {
    Map<String, Long> sums =
        totals.sums().stream()
            .collect(Collectors.toMap(ReportTotals.Sum::column, ReportTotals.Sum::inOere));
    Column<R> first = layout.columns().getFirst();
    line(
        column ->
            column.isAmount()
                ? cell(column, sums.get(column.key()))
                : column.equals(first)
                    ? quoted("Sum, " + totals.rows() + " rader" + Words.caveat(about))
                    : "");
    csv.flush();
  }

  private interface Text<R> {
    String of(Column<R> column);
  }

  private void line(Text<R> text) throws IOException {
    boolean first = true;
    for (Column<R> column : layout.columns()) {
      if (!first) {
        csv.write(';');
      }
      first = false;
      csv.write(text.of(column));
    }
    csv.write("\r\n");
  }

  private static String cell(Column<?> column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    return switch (column.cell()) {
      case KRONER, NUMBER, DATE, TIME -> Figures.text(column.cell(), value);
      // As a formula that is nothing but the digits: else Excel makes a number of them, and drops
      // the first nought.
      case DIGITS ->
          isNumber(value.toString()) ? "\"=\"\"" + value + "\"\"\"" : guarded(value.toString());
      case SHORT_TEXT, TEXT, LONG_TEXT -> guarded(value.toString());
    };
  }

  private static boolean isNumber(String text) {
    return text.length() <= 15
        && !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A text that a spreadsheet leaves a text. */
  private static String guarded(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
        ? quoted("'" + text)
        : quoted(text);
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';' || c == '"' || c < ' ') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
