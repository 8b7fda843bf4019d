package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule that sides are held against each other by. What it says, which sides it needs, and where
 * it comes from stand in {@code rules/reconciliation.csv}.
 */
public enum Check {
  R1;

  private static final Map<String, CheckRow> BOOK =
      Rows.of("/rules/reconciliation.csv").stream()
          .map(CheckRow::read)
          .collect(Collectors.toUnmodifiableMap(CheckRow::check, Function.identity()));

  /** What the table says of it. */
  public CheckRow row() {
    CheckRow row = BOOK.get(name());
    if (row == null) {
      throw new IllegalStateException("No table says anything of " + name());
    }
    return row;
  }

  /**
   * One row of the table.
   *
   * @param title its name in reports, in Norwegian
   * @param needs the sides that must be read to their end for it to say anything
   * @param text what is wrong; {0}, {1} … stand for values
   */
  public record CheckRow(
      String check,
      String title,
      Difference.Severity severity,
      Set<Side> needs,
      String text,
      String advice,
      String unknown,
      String source,
      Validity validity) {

    private static CheckRow read(Rows.Row row) {
      Set<Side> needs = EnumSet.noneOf(Side.class);
      Arrays.stream(row.text("needs").split(" ", -1)).map(Side::valueOf).forEach(needs::add);
      return new CheckRow(
          row.text("check"),
          row.text("title"),
          Difference.Severity.valueOf(row.text("severity")),
          Set.copyOf(needs),
          row.text("text"),
          row.text("advice"),
          row.find("unknown").orElse(""),
          row.text("source"),
          row.validity());
    }
  }
}
