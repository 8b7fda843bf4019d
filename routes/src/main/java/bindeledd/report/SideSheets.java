package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportAbout.HeardSide;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import bindeledd.report.Column.Cell;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheets beside the rows. */
final class SideSheets {

  static final String RED = "9B1C1C";

  private SideSheets() {}

  /** What every column means. */
  static <R extends ReportRow> void meaning(Worksheet sheet, Layout<R> layout, ReportAbout about)
      throws IOException {
    widths(sheet, 30, 110);
    int line = 0;
    line = pair(sheet, line, layout.name(), layout.about());
    line = pair(sheet, line, "Hvem rapporten viser", Words.audience(about));
    if (!about.complete()) {
      line = pair(sheet, line, "IKKE FULLSTENDIG", Words.INCOMPLETE);
      sheet.style(line - 1, 0).bold().fontColor(RED).verticalAlignment("top").set();
    }
    line =
        pair(
            sheet,
            line,
            "Summer",
            "Nederst står to: den øverste regner arbeidsboken ut av radene filteret viser, den nederste er "
                + "summen av alle rader da rapporten ble laget. Rader uten beløp er ikke med; arket «"
                + XlsxReport.SUMS
                + "» sier hvor mange de er.");
    line++;
    line = pair(sheet, line, "Kolonne", "Hva den sier");
    for (Column<R> column : layout.columns()) {
      line = pair(sheet, line, column.heading(), column.meaning());
    }
    sheet.freezePane(1, 0);
    print(sheet);
    sheet.finish();
  }

  /** The sums by group. */
  static <R extends ReportRow> void sums(Worksheet sheet, Layout<R> layout, ReportTotals totals)
      throws IOException {
    heading(sheet, 0, 0, layout.groupedBy(), 50);
    heading(sheet, 0, 1, "Rader", 10);
    List<Column<R>> amounts = layout.amounts();
    for (int i = 0; i < amounts.size(); i++) {
      heading(sheet, 0, 2 + 2 * i, amounts.get(i).heading(), 18);
      heading(sheet, 0, 3 + 2 * i, "Rader uten beløp", 12);
    }
    int line = 1;
    for (ReportTotals.Group group : totals.groups()) {
      line = sum(sheet, line, group.group(), group.rows(), group.sums());
    }
    sum(sheet, line, "Alle", totals.rows(), totals.sums());
    for (int at = 0; at < 2 + 2 * amounts.size(); at++) {
      String pattern = at > 1 && at % 2 == 0 ? Cell.KRONER.pattern() : Cell.NUMBER.pattern();
      sheet.style(line, at).bold().format(pattern).set();
    }
    sheet.freezePane(1, 1);
    sheet.setAutoFilter(0, 0, Math.max(line - 1, 1), 1 + 2 * amounts.size());
    print(sheet);
    sheet.finish();
  }

  private static int sum(
      Worksheet sheet, int line, String group, long rows, List<ReportTotals.Sum> sums) {
    XlsxReport.put(sheet, line, 0, Cell.TEXT, group);
    XlsxReport.put(sheet, line, 1, Cell.NUMBER, rows);
    int at = 2;
    for (ReportTotals.Sum sum : sums) {
      XlsxReport.put(sheet, line, at++, Cell.KRONER, sum.inOere());
      XlsxReport.put(sheet, line, at++, Cell.NUMBER, sum.unknown());
    }
    return line + 1;
  }

  /** How the groups stand against the bank. */
  static void bank(Worksheet sheet, ReportAbout about) throws IOException {
    int at = 0;
    for (String name : Words.BANK) {
      heading(sheet, 0, at, name, at == 0 ? 32 : 16);
      at++;
    }
    int line = 1;
    for (ReportAbout.BankGroup group : about.bank()) {
      at = 0;
      for (Object value : Words.bank(group)) {
        XlsxReport.put(sheet, line, at, at == 3 ? Cell.NUMBER : Cell.KRONER, value);
        at++;
      }
      line++;
    }
    sheet.inlineString(line + 1, 0, Words.AGAINST_THE_BANK);
    sheet.freezePane(2, 1);
    sheet.setAutoFilter(0, 0, Math.max(line - 1, 1), Words.BANK.size() - 1);
    print(sheet);
    sheet.finish();
  }

  /** What the run heard, and what it did not. */
  static void run(Worksheet sheet, ReportAbout about) throws IOException {
    widths(sheet, 30, 22);
    sheet.width(2, 22);
    sheet.width(3, 90);
    int line = 0;
    line = pair(sheet, line, "Kommune", about.municipality());
    line = pair(sheet, line, "Dag", about.day());
    line = pair(sheet, line, "Startet", about.startedAt());
    line = pair(sheet, line, "Omfang", Words.extent(about));
    line = pair(sheet, line, "Fullstendig", about.complete() ? "Ja" : "NEI");
    if (!about.complete()) {
      sheet.inlineString(line, 0, Words.INCOMPLETE);
      sheet.style(line, 0).bold().fontColor(RED).set();
      line++;
    }
    line++;
    heading(sheet, line, 0, "System", 30);
    heading(sheet, line, 1, "Lest", 22);
    heading(sheet, line, 2, "Slik det var", 22);
    heading(sheet, line, 3, "Hvorfor ikke", 90);
    line++;
    for (HeardSide side : about.sides()) {
      XlsxReport.put(sheet, line, 0, Cell.TEXT, side.label());
      XlsxReport.put(sheet, line, 1, Cell.TEXT, Words.heard(side));
      XlsxReport.put(sheet, line, 2, Cell.TIME, side.asOf());
      XlsxReport.put(sheet, line, 3, Cell.LONG_TEXT, side.why());
      line++;
    }
    print(sheet);
    sheet.finish();
  }

  /** On A4, as wide as the paper. */
  static void print(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private static void widths(Worksheet sheet, int first, int second) {
    sheet.width(0, first);
    sheet.width(1, second);
  }

  private static void heading(Worksheet sheet, int line, int at, String text, int width) {
    sheet.width(at, width);
    sheet.inlineString(line, at, text);
    sheet.style(line, at).bold().wrapText(true).fillColor("D9E2EC").set();
  }

  private static int pair(Worksheet sheet, int line, String name, @Nullable Object value) {
    sheet.inlineString(line, 0, name);
    sheet.style(line, 0).bold().verticalAlignment("top").set();
    switch (value) {
      case String text -> {
        sheet.inlineString(line, 1, text);
        sheet.style(line, 1).wrapText(true).set();
      }
      case null -> {}
      case java.time.LocalDate day -> XlsxReport.put(sheet, line, 1, Cell.DATE, day);
      case Object other -> XlsxReport.put(sheet, line, 1, Cell.TIME, other);
    }
    return line + 1;
  }
}
