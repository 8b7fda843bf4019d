package bindeledd.report;

import bindeledd.report.Column.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
final class Figures {

  static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int OERE_DIGITS = 2;

  private Figures() {}

  static BigDecimal kroner(long oere) {
    return BigDecimal.valueOf(oere, OERE_DIGITS);
  }

  static LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, NORWAY);
  }

  static String time(Instant time) {
    return TIME.format(local(time));
  }

  /** With a decimal comma. */
  static String text(Cell cell, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Long oere when cell == Cell.KRONER -> kroner(oere).toPlainString().replace('.', ',');
      case Instant time -> time(time);
      case Object other -> other.toString();
    };
  }

  /** The same, with a space that does not break between thousands. */
  static String grouped(long oere) {
    String plain = text(Cell.KRONER, oere);
    int comma = plain.indexOf(',');
    return plain.substring(0, comma).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0")
        + plain.substring(comma);
  }
}
