package bindeledd.soak;

import bindeledd.soak.Judge.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of a soak: a table, every figure as CSV, and a page of pictures. */
final class Report {

  private final String summary;
  private final Map<Series, Verdict> verdicts = new LinkedHashMap<>();
  private final List<String> untold = new ArrayList<>();

  /**
   * Judges each series.
   *
   * @param summary what was done, in a sentence
   */
  Report(String summary, List<Series> all) {
    this.summary = summary;
    for (Series series : all) {
      try {
        verdicts.put(series, Judge.of(series));
      } catch (IllegalArgumentException e) {
        untold.add(e.getMessage());
      }
    }
  }

  /** Nothing grows, and of nothing is it unknown. */
  boolean isGood() {
    return isComplete() && verdicts.values().stream().allMatch(Verdict::flat);
  }

  /** Every figure was taken often enough to be judged. */
  boolean isComplete() {
    return !verdicts.isEmpty() && untold.isEmpty();
  }

  void print(PrintStream out) {
    out.println(summary);
    out.println();
    out.printf(
        "%-32s %-15s %12s %12s %12s  %s%n", "figure", "unit", "median", "growth", "bound", "");
    verdicts.forEach(
        (series, verdict) ->
            out.printf(
                "%-32s %-15s %12s %12s %12s  %s%n",
                series.name(),
                series.unit(),
                Chart.figure(verdict.median()),
                Chart.figure(verdict.growth()),
                Chart.figure(verdict.bound()),
                verdict.flat() ? "flat" : "GROWS"));
    untold.forEach(out::println);
    out.println();
    out.println(
        "Growth is what a robust line climbs over the last two thirds; the bound is what counts as"
            + " none.");
    out.flush();
  }

  /** Writes {@code soak.csv} and {@code soak.html}. */
  void write(Path folder) throws IOException {
    var lines = new ArrayList<String>(List.of("figure;unit;minute;value"));
    var page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Soak</title>
        <style>body{font:14px sans-serif;max-width:800px;margin:2em auto}svg{display:block;\
        margin:1em 0;font:11px sans-serif}</style></head><body><h1>Soak</h1>
        """);
    page.append("<p>").append(summary).append("</p>\n");
    page.append("<p>Grey is left out; the thick line is laid over the rest.</p>\n");
    verdicts.forEach(
        (series, verdict) -> {
          page.append(Chart.of(series, verdict));
          series
              .points()
              .forEach(
                  point ->
                      lines.add(
                          String.format(
                              Locale.ROOT,
                              "%s;%s;%.3f;%.4f",
                              series.name(),
                              series.unit(),
                              point.minute(),
                              point.value())));
        });
    Files.write(folder.resolve("soak.csv"), lines);
    Files.writeString(folder.resolve("soak.html"), page.append("</body></html>\n"));
  }
}
