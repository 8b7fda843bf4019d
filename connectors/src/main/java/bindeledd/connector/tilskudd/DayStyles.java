package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which of a workbook's cells are days: nothing but a cell's format says that a number is one. */
final class DayStyles {

  private static final int MOST_STYLES = 65_536;
  private static final int MOST_FORMATS = 10_000;

  /** Excel counts a 29 February 1900 that never was, so its day 60 is left out. */
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate BEFORE_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST = 61;
  private static final int LAST = 2_958_465;

  private final BitSet days = new BitSet();
  private final LocalDate epoch;

  private DayStyles(LocalDate epoch) {
    this.epoch = epoch;
  }

  static DayStyles of(Workbook book) throws IOException, BrokenFile {
    var styles = new DayStyles(book.from1904() ? BEFORE_1904 : BEFORE_1900);
    var part = book.part("xl/styles.xml");
    if (part.isPresent()) {
      try (var open = part.get()) {
        styles.read(open);
      }
    }
    return styles;
  }

  private void read(Part part) throws IOException, BrokenFile {
    Set<String> formats = new HashSet<>();
    boolean cells = false;
    int style = 0;
    for (var step = part.next(); step.isPresent(); step = part.next()) {
      if (step.get() instanceof Part.Begins(String name)) {
        if (name.equals("numFmt")
            && formats.size() < MOST_FORMATS
            && isDay(part.attribute("formatCode").orElse(""))) {
          formats.add(part.attribute("numFmtId").orElse(""));
        } else if (name.equals("cellXfs")) {
          cells = true;
        } else if (name.equals("xf") && cells && style < MOST_STYLES) {
          var format = part.attribute("numFmtId").orElse("");
          days.set(style++, formats.contains(format) || isBuiltIn(format));
        }
      } else if (step.get() instanceof Part.Ends(String name) && name.equals("cellXfs")) {
        cells = false;
      }
    }
  }

  private static boolean isBuiltIn(String format) {
    return format.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
  }

  /** A year or a day in it, outside of quoted text and colours. */
  private static boolean isDay(String format) {
    return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*[yd].*");
  }

  /** The number as it is to be read: a day in a cell of days, else the number written out. */
  String written(String number, String style) {
    BigDecimal exact;
    try {
      exact = new BigDecimal(number);
    } catch (NumberFormatException e) {
      return number;
    }
    // Written out in full it might be longer than memory.
    if (exact.precision() > 30 || Math.abs((long) exact.scale()) > 30) {
      return number;
    }
    var plain = exact.stripTrailingZeros();
    boolean day =
        style.matches("[0-9]{1,5}")
            && days.get(Integer.parseInt(style))
            && plain.compareTo(BigDecimal.valueOf(FIRST)) >= 0
            && plain.compareTo(BigDecimal.valueOf(LAST)) <= 0;
    return day ? epoch.plusDays(plain.longValue()).toString() : plain.toPlainString();
  }
}
