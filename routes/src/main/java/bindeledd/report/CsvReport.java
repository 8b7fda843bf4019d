package bindeledd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

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
final class CsvReport {

  private static final String MARK = "\uFEFF";

  /** What makes a spreadsheet take a text for a formula. */
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private CsvReport() {}

  static <R extends ReportRow> void write(Layout<R> layout, Source<R> source, OutputStream out)
      throws IOException {
    Tally<R> tally = new Tally<>(layout);
    Writer csv = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
    csv.write(MARK);
    line(csv, layout, column -> quoted(column.heading()));
    source.each(
        row -> {
          tally.add(row);
          line(csv, layout, column -> cell(column, column.value().of(row)));
        });
    ReportTotals totals = tally.totals();
    Map<String, Long> sums =
        totals.sums().stream()
            .collect(Collectors.toMap(ReportTotals.Sum::column, ReportTotals.Sum::inOere));
    String first = layout.columns().getFirst().key();
    line(
        csv,
        layout,
        column ->
            column.isAmount()
                ? cell(column, sums.get(column.key()))
                : column.key().equals(first) ? quoted("Sum, " + totals.rows() + " rader") : "");
    csv.flush();
  }

  private interface Text<R> {
    String of(Column<R> column);
  }

  private static <R extends ReportRow> void line(Writer csv, Layout<R> layout, Text<R> text)
      throws IOException {
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
          value.toString().matches("[0-9]{1,15}")
              ? "\"=\"\"" + value + "\"\"\""
              : guarded(value.toString());
      case TEXT, LONG_TEXT -> guarded(value.toString());
    };
  }

  /** A text that a spreadsheet leaves a text. */
  private static String guarded(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
        ? quoted("'" + text)
        : quoted(text);
  }

  private static String quoted(String text) {
    return text.isEmpty() || text.chars().noneMatch(c -> c == ';' || c == '"' || c < ' ')
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }
}
