package bindeledd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportAbout.HeardSide;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import bindeledd.report.Column.Cell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a page to read and print: no script, nothing fetched from anywhere. */
final class PageReport<R extends ReportRow> implements Writing<R> {

  /** More than this nobody prints; the workbook has them all. */
  static final int MOST_ROWS = 500;

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:120rem;padding:0 1rem}
      table{border-collapse:collapse;margin:1rem 0;font-size:.85rem}
      caption{text-align:left;font-weight:bold;padding:.5rem 0;font-size:1rem}
      th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}
      thead th,tfoot td,tfoot th{background:#e6ecf2}
      .n{text-align:right;white-space:nowrap}
      .s{white-space:nowrap}
      .warning{border:3px solid #9b1c1c;color:#7f1212;padding:1rem;font-weight:bold}
      svg{max-width:100%;height:auto}
      .wide{overflow-x:auto}
      @media print{@page{size:A4 landscape;margin:1cm}body{margin:0;font-size:11px}thead{display:table-header-group}
      tr{break-inside:avoid}.wide{overflow:visible}}
      """;

  private final Layout<R> layout;
  private final ReportAbout about;
  private final OutputStream out;
  private final Foremost.Chosen<R> shown;

  PageReport(Layout<R> layout, ReportAbout about, OutputStream out) {
    this.layout = layout;
    this.about = about;
    this.out = out;
    this.shown = layout.foremost().of(MOST_ROWS);
  }

  @Override
  public void row(R row) {
    shown.add(row);
  }

  /** Charts and sums stand first, so nothing is written before. */
  @Override
  public void end(ReportTotals totals) throws IOException {
    Writer page = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
    page.write("<!DOCTYPE html>\n<html lang=\"nb\"><head><meta charset=\"utf-8\"/>\n<title>");
    page.write(escaped(Words.title(layout, about)));
    page.write(
        """
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <style>
        """);
    page.write(STYLE);
    page.write("</style></head><body><main>\n<h1>");
    page.write(escaped(Words.title(layout, about)));
    page.write("</h1>\n<p>" + escaped(layout.about()) + "</p>\n");
    if (!about.complete()) {
      page.write("<p class=\"warning\">" + escaped(Words.INCOMPLETE) + "</p>\n");
    }
    page.write(Charts.of(layout, about, totals));
    sums(page, layout, totals);
    bank(page, about);
    rows(page, totals);
    meaning(page, layout, about);
    run(page, about);
    page.write("</main></body></html>\n");
    page.flush();
  }

  private static <R extends ReportRow> void sums(Writer page, Layout<R> layout, ReportTotals totals)
      throws IOException {
    page.write("<h2>Summert</h2>\n<div class=\"wide\"><table><caption>Etter ");
    page.write(escaped(layout.groupedBy().toLowerCase(java.util.Locale.ROOT)));
    page.write("</caption>\n<thead><tr>" + th(layout.groupedBy()) + th("Rader"));
    for (Column<R> column : layout.amounts()) {
      page.write(th(column.heading() + " (kr)") + th("Rader uten beløp"));
    }
    page.write("</tr></thead>\n<tbody>\n");
    for (ReportTotals.Group group : totals.groups()) {
      sum(page, group.group(), group.rows(), group.sums());
    }
    page.write("</tbody>\n<tfoot>\n");
    sum(page, "Alle", totals.rows(), totals.sums());
    page.write("</tfoot></table></div>\n");
  }

  private static void sum(Writer page, String group, long rows, List<ReportTotals.Sum> sums)
      throws IOException {
    page.write("<tr><th scope=\"row\">" + escaped(group) + "</th>" + number(Long.toString(rows)));
    for (ReportTotals.Sum sum : sums) {
      page.write(number(Figures.grouped(sum.inOere())) + number(Long.toString(sum.unknown())));
    }
    page.write("</tr>\n");
  }

  private static void bank(Writer page, ReportAbout about) throws IOException {
    if (about.bank().isEmpty()) {
      return;
    }
    page.write("<h2>Mot banken</h2>\n<p>" + escaped(Words.AGAINST_THE_BANK) + "</p>\n");
    page.write("<div class=\"wide\"><table><caption>Grupper mot banken (kr)</caption><thead><tr>");
    for (String name : Words.BANK) {
      page.write(th(name));
    }
    page.write("</tr></thead>\n<tbody>\n");
    for (ReportAbout.BankGroup group : about.bank()) {
      page.write("<tr>");
      int at = 0;
      for (Object value : Words.bank(group)) {
        page.write(cell(at < 2 ? Cell.TEXT : at == 3 ? Cell.NUMBER : Cell.KRONER, value));
        at++;
      }
      page.write("</tr>\n");
    }
    page.write("</tbody></table></div>\n");
  }

  private void rows(Writer page, ReportTotals totals) throws IOException {
    page.write("<h2>" + escaped(layout.name()) + "</h2>\n");
    if (totals.rows() > MOST_ROWS) {
      page.write(
          "<p class=\"warning\">Siden viser "
              + MOST_ROWS
              + " av "
              + totals.rows()
              + " rader: "
              + escaped(layout.foremost().words())
              + ". Arbeidsboken og CSV-filen har alle.</p>\n");
    }
    page.write("<div class=\"wide\"><table><caption>");
    page.write(escaped(layout.name() + ": " + totals.rows() + " rader"));
    page.write("</caption>\n<thead><tr>");
    for (Column<R> column : layout.columns()) {
      page.write(th(column.heading() + (column.isAmount() ? " (kr)" : "")));
    }
    page.write("</tr></thead>\n<tbody>\n");
    for (R row : shown.rows()) {
      page.write("<tr>");
      for (Column<R> column : layout.columns()) {
        page.write(cell(column.cell(), column.value().of(row)));
      }
      page.write("</tr>\n");
    }
    page.write("</tbody></table></div>\n");
  }

  private static <R extends ReportRow> void meaning(
      Writer page, Layout<R> layout, ReportAbout about) throws IOException {
    page.write("<h2>Forklaring</h2>\n<p>" + escaped(Words.audience(about)) + "</p>\n<dl>\n");
    for (Column<R> column : layout.columns()) {
      page.write("<dt><strong>" + escaped(column.heading()) + "</strong></dt>");
      page.write("<dd>" + escaped(column.meaning()) + "</dd>\n");
    }
    page.write("</dl>\n");
  }

  private static void run(Writer page, ReportAbout about) throws IOException {
    page.write("<h2>Om kjøringen</h2>\n<p>Kommune " + escaped(about.municipality()));
    page.write(", " + about.day() + ", startet " + Figures.time(about.startedAt()) + ". ");
    page.write(escaped(Words.extent(about)) + "</p>\n");
    page.write("<table><caption>Systemene som ble lest</caption>\n<thead><tr>");
    page.write(th("System") + th("Lest") + th("Slik det var") + th("Hvorfor ikke"));
    page.write("</tr></thead>\n<tbody>\n");
    for (HeardSide side : about.sides()) {
      page.write("<tr><th scope=\"row\">" + escaped(side.label()) + "</th>");
      page.write(cell(Cell.TEXT, Words.heard(side)) + cell(Cell.TIME, side.asOf()));
      page.write(cell(Cell.TEXT, side.why()) + "</tr>\n");
    }
    page.write("</tbody></table>\n");
  }

  private static String th(String heading) {
    return "<th scope=\"col\">" + escaped(heading) + "</th>";
  }

  private static String number(String text) {
    return "<td class=\"n\">" + text + "</td>";
  }

  private static String cell(Cell cell, @Nullable Object value) {
    return switch (cell) {
      case KRONER -> number(value instanceof Long oere ? Figures.grouped(oere) : "");
      case NUMBER -> number(Figures.text(cell, value));
      case DATE, TIME, DIGITS, SHORT_TEXT ->
          "<td class=\"s\">" + escaped(Figures.text(cell, value)) + "</td>";
      case TEXT, LONG_TEXT -> "<td>" + escaped(Figures.text(cell, value)) + "</td>";
    };
  }

  static String escaped(String text) {
    return XlsxReport.clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
