package bindeledd.report;

import bindeledd.model.report.ReportAbout;
import bindeledd.model.report.ReportAbout.OpenOnDay;
import bindeledd.model.report.ReportRow;
import bindeledd.model.report.ReportTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Small plain bar charts, drawn in the page. Every figure stands in words too: on the bar, in the
 * chart's description, and in a table.
 */
final class Charts {

  private static final int MOST_BARS = 36;
  private static final int BAR = 26;
  private static final int HEIGHT = 140;
  private static final int FOOT = 62;

  /** The labels lean to the left, the first bar's too. */
  private static final int LEFT = 44;

  private static final String COLOUR = "#0b4f7d";
  private static final String INK = "#1a1a1a";

  private Charts() {}

  /** One bar. */
  record Bar(String label, long value) {}

  static <R extends ReportRow> String of(Layout<R> layout, ReportAbout about, ReportTotals totals) {
    if (layout.name().equals(FindingLayouts.DEVIATIONS.name())) {
      return overTime(about.history());
    }
    if (layout.name().equals(FindingLayouts.AT_RISK.name())
        || layout.name().equals(FindingLayouts.DEADLINES.name())) {
      List<Bar> months =
          totals.groups().stream()
              .map(group -> new Bar(group.group(), group.sums().getFirst().inOere()))
              .toList();
      return chart("fare", "Kroner i fare etter fristmåned", months, Charts::thousands)
          + "<p>Søylene er i tusen kroner. Tabellen under har beløpene.</p>\n";
    }
    return "";
  }

  private static String overTime(List<OpenOnDay> history) {
    List<Bar> days =
        history.stream().map(day -> new Bar(day.day().toString(), day.open())).toList();
    var text = new StringBuilder(chart("tid", "Åpne avvik over tid", days, Long::toString));
    text.append("<table><caption>Åpne avvik over tid</caption>\n<thead><tr>")
        .append("<th scope=\"col\">Dag</th><th scope=\"col\">Åpne</th>")
        .append("<th scope=\"col\">I fare (kr)</th></tr></thead>\n<tbody>\n");
    for (OpenOnDay day : last(history)) {
      text.append("<tr><th scope=\"row\">").append(day.day()).append("</th><td class=\"n\">");
      text.append(day.open()).append("</td><td class=\"n\">");
      text.append(Figures.grouped(day.atStakeInOere())).append("</td></tr>\n");
    }
    return text.append("</tbody></table>\n").toString();
  }

  private static String thousands(long oere) {
    return Long.toString(Math.round(oere / 100_000.0));
  }

  static String chart(String id, String title, List<Bar> all, LongFunction<String> shown) {
    List<Bar> bars = last(all);
    if (bars.isEmpty()) {
      return "<p>" + PageReport.escaped(title) + ": ingen tall ennå.</p>\n";
    }
    long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
    int width = Math.max(240, bars.size() * (BAR + 14) + LEFT + 10);
    List<String> said = new ArrayList<>();
    var drawn = new StringBuilder();
    int at = LEFT;
    for (Bar bar : bars) {
      long height = Math.max(0, Math.round(HEIGHT * (bar.value() / (double) most)));
      long top = 24 + HEIGHT - height;
      String value = Objects.requireNonNull(shown.apply(bar.value()));
      said.add(bar.label() + ": " + value);
      drawn.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
              .formatted(at, top, BAR, height, COLOUR));
      drawn.append(
          "<text x=\"%d\" y=\"%d\" font-size=\"11\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
              .formatted(at + BAR / 2, top - 5, INK, value));
      int foot = 24 + HEIGHT + 10;
      drawn.append(
          ("<text x=\"%1$d\" y=\"%2$d\" font-size=\"11\" text-anchor=\"end\" fill=\"%3$s\""
                  + " transform=\"rotate(-55 %1$d %2$d)\">%4$s</text>\n")
              .formatted(at + BAR / 2 + 4, foot, INK, PageReport.escaped(bar.label())));
      at += BAR + 14;
    }
    return ("<figure><svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%1$s-t %1$s-d\""
            + " width=\"%2$d\" height=\"%3$d\" viewBox=\"0 0 %2$d %3$d\">\n<title id=\"%1$s-t\">%4$s</title>"
            + "<desc id=\"%1$s-d\">%5$s</desc>\n%6$s</svg><figcaption>%4$s</figcaption></figure>\n")
        .formatted(
            id,
            width,
            24 + HEIGHT + FOOT,
            PageReport.escaped(title),
            PageReport.escaped(String.join("; ", said)),
            drawn);
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - MOST_BARS), all.size());
  }
}
