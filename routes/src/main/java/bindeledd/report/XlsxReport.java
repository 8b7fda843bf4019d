package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import bindeledd.report.Column.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report as a workbook: the rows on the first sheet, what the columns mean on the second, the
 * sums by group on the third, and what the run heard on the last. Rows leave for the file a batch
 * at a time.
 */
final class XlsxReport<R extends ReportRow> implements Writing<R> {

  static final String MEANING = "Forklaring";
  static final String SUMS = "Summert";
  static final String BANK = "Mot banken";
  static final String RUN = "Om kjøringen";

  /** What a sheet holds, less the heading and the sums. */
  static final int MOST_ROWS = 1_048_576 - 3;

  private static final int BATCH = 500;
  private static final int LONGEST_TEXT = 32_000;
  private static final String HEADING = "D9E2EC";

  /** What Excel asks for where numbers and texts of several lines stand side by side. */
  private static final String TOP = "top";

  private final Layout<R> layout;
  private final ReportAbout about;
  private final int mostRows;
  private final Workbook workbook;
  private final Rows rows;
  private final List<CommonTexts> common = new ArrayList<>();
  private final List<String> filled = new ArrayList<>();

  /**
   * @param mostRows how many rows there are on a sheet before the next is begun
   */
  XlsxReport(Layout<R> layout, ReportAbout about, OutputStream out, int mostRows) {
    this.layout = layout;
    this.about = about;
    this.mostRows = mostRows;
    this.workbook = new Workbook(new Unclosed(out), "Bindeledd", "1.0");
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
    layout.columns().forEach(_ -> common.add(new CommonTexts()));
    this.rows = new Rows();
  }

  @Override
  public void row(R row) throws IOException {
    rows.put(row);
  }

  @Override
  public void end(ReportTotals totals) throws IOException {
    rows.end(totals);
    SideSheets.meaning(workbook.newWorksheet(MEANING), layout, about);
    SideSheets.sums(workbook.newWorksheet(SUMS), layout, totals);
    if (!about.bank().isEmpty()) {
      SideSheets.bank(workbook.newWorksheet(BANK), about);
    }
    SideSheets.run(workbook.newWorksheet(RUN), about);
    workbook.finish();
  }

  /** The sheets that hold the rows; one, unless there are more than a sheet takes. */
  private final class Rows {
    private Worksheet sheet;
    private int line;
    private int unstyled;

    Rows() {
      this.sheet = begin(layout.name());
    }

    private Worksheet begin(String name) {
      Worksheet begun = workbook.newWorksheet(name);
      int at = 0;
      for (Column<R> column : layout.columns()) {
        begun.width(at, column.cell().width());
        begun.inlineString(0, at, column.heading());
        begun.style(0, at).bold().wrapText(true).fillColor(HEADING).set();
        at++;
      }
      begun.freezePane(0, 1);
      begun.repeatRows(0);
      SideSheets.print(begun);
      if (!about.complete()) {
        begun.setTabColor(SideSheets.RED);
      }
      line = 1;
      unstyled = 1;
      return begun;
    }

    void put(R row) throws IOException {
      if (line > mostRows) {
        style();
        endSheet(line - 1);
        sheet = begin(layout.name() + " " + (filled.size() + 1));
      }
      int at = 0;
      for (Column<R> column : layout.columns()) {
        Object value = column.value().of(row);
        if (value instanceof String text) {
          common.get(at).put(sheet, line, at, text);
        } else {
          XlsxReport.value(sheet, line, at, column.cell(), value);
        }
        at++;
      }
      line++;
      if (line - unstyled == BATCH) {
        style();
        sheet.flush();
      }
    }

    /** A column at a time: cell by cell would cost as much as the rest. */
    private void style() {
      int at = 0;
      if (unstyled < line) {
        for (Column<R> column : layout.columns()) {
          sheet
              .range(unstyled, at, line - 1, at)
              .style()
              .format(column.cell().pattern())
              .verticalAlignment(TOP)
              .wrapText(column.cell() == Cell.LONG_TEXT)
              .set();
          at++;
        }
      }
      unstyled = line;
    }

    /** Both what the workbook adds up of what is filtered, and what it came to when it was made. */
    void end(ReportTotals totals) throws IOException {
      style();
      int last = line - 1;
      sheet.inlineString(line, 0, "Sum av det som vises");
      sheet.inlineString(
          line + 1, 0, "Sum av alle " + totals.rows() + " rader" + Words.caveat(about));
      int at = 0;
      int amount = 0;
      List<String> all = new ArrayList<>(filled);
      all.add(range(layout.name() + (filled.isEmpty() ? "" : " " + (filled.size() + 1)), last));
      for (Column<R> column : layout.columns()) {
        if (column.isAmount()) {
          String letter = letter(at);
          sheet.formula(
              line,
              at,
              all.stream()
                  .map(range -> range.replace("#", letter))
                  .collect(Collectors.joining(",", "SUBTOTAL(109,", ")")));
          sheet.value(line + 1, at, Figures.kroner(totals.sums().get(amount).inOere()));
          amount++;
        }
        sheet.style(line, at).bold().format(column.cell().pattern()).set();
        sheet.style(line + 1, at).bold().format(column.cell().pattern()).set();
        at++;
      }
      endSheet(last);
    }

    private void endSheet(int last) throws IOException {
      filled.add(range(sheet.getName(), last));
      sheet.setAutoFilter(0, 0, Math.max(last, 1), layout.columns().size() - 1);
      sheet.finish();
    }
  }

  private static String range(String sheet, int last) {
    return "'" + sheet + "'!$#$2:$#$" + Math.max(last + 1, 2);
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }

  static void put(Worksheet sheet, int line, int at, Cell cell, @Nullable Object value) {
    value(sheet, line, at, cell, value);
    if (value != null && (cell == Cell.KRONER || cell == Cell.DATE || cell == Cell.TIME)) {
      sheet.style(line, at).format(cell.pattern()).set();
    }
  }

  private static void value(Worksheet sheet, int line, int at, Cell cell, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Long oere when cell == Cell.KRONER -> sheet.value(line, at, Figures.kroner(oere));
      case Number number -> sheet.value(line, at, number);
      case LocalDate day -> sheet.value(line, at, day);
      case Instant time -> sheet.value(line, at, Figures.local(time));
      case Object text -> sheet.inlineString(line, at, clean(text.toString()));
    }
  }

  /**
   * Texts of a column that come again and again stand once in the workbook. The table they stand in
   * is held in memory, so a column with many different ones has them in its cells.
   */
  private static final class CommonTexts {
    private static final int MOST = 300;
    private final Map<String, String> seen = new HashMap<>();

    void put(Worksheet sheet, int line, int at, String text) {
      @Nullable String known = seen.get(text);
      if (known == null && seen.size() < MOST) {
        known = clean(text);
        seen.put(text, known);
      }
      if (known == null) {
        sheet.inlineString(line, at, clean(text));
      } else {
        sheet.value(line, at, known);
      }
    }
  }

  /** What XML cannot hold is left out, and what a cell cannot. */
  static String clean(String text) {
    if (text.length() <= LONGEST_TEXT && isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= ' ' && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .limit(LONGEST_TEXT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  /** The workbook ends; whoever gave the stream ends that. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
