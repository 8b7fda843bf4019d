package bindeledd.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the rows as one table, and writes them as JSON. */
final class Report {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Report() {}

  static void print(List<Row> rows, PrintStream out) {
    out.println();
    out.printf(Locale.ROOT, "%-46s %10s %10s %10s%n", "", "median", "least", "most");
    rows.forEach(row -> print(row, out));
    out.flush();
  }

  static void print(Row row, PrintStream out) {
    out.println(row.title());
    for (Figure figure : row.figures()) {
      out.printf(
          Locale.ROOT,
          "  %-44s %10s %10s %10s  %s%n",
          figure.contestant(),
          number(figure.median()),
          number(figure.least()),
          number(figure.most()),
          figure.unit());
      figure
          .notes()
          .forEach(
              (what, number) ->
                  out.printf(Locale.ROOT, "      %-40s %10s%n", what, number(number)));
    }
    for (Row.Goal goal : row.goals()) {
      out.printf(
          "  goal: %s: %s  %s%n",
          goal.text(), goal.reached(), goal.met() ? "reached" : "NOT REACHED");
    }
    out.println();
  }

  static void write(List<Row> rows, Map<String, Object> machine, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    JSON.writeValue(file.toFile(), Map.of("machine", machine, "rows", rows));
  }

  private static String number(double number) {
    double size = Math.abs(number);
    String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, number);
  }
}
