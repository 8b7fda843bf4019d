package bindeledd.report;

import org.jspecify.annotations.Nullable;

/**
 * A column of a report.
 *
 * @param key the row's component that it shows
 * @param meaning what it says, for a case worker
 */
record Column<R>(String heading, String key, Cell cell, String meaning, Value<R> value) {

  /** What stands in it: text, a day, a time, a number, or an amount in øre. */
  interface Value<R> {
    @Nullable Object of(R row);
  }

  /** How it is shown. */
  enum Cell {
    SHORT_TEXT("@", 17),
    TEXT("@", 24),
    /** One that is broken into lines. */
    LONG_TEXT("@", 44),
    /** Digits that are no amount: a person's number. */
    DIGITS("@", 14),
    NUMBER("0", 10),
    DATE("yyyy-mm-dd", 12),
    TIME("yyyy-mm-dd hh:mm", 17),
    /** An amount; the value is in øre. */
    KRONER("#,##0.00", 16);

    private final String pattern;
    private final int width;

    Cell(String pattern, int width) {
      this.pattern = pattern;
      this.width = width;
    }

    String pattern() {
      return pattern;
    }

    int width() {
      return width;
    }
  }

  boolean isAmount() {
    return cell == Cell.KRONER;
  }
}
