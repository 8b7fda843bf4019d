package bindeledd.schema.husbanken;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A single value as text, whatever JSON calls it; longer than any value is, it is none. */
final class Verdi {

  private static final int LONGEST = 2000;

  /** Written out in full no sum has more digits than this, on either side of the point. */
  private static final int DIGITS = 30;

  private Verdi() {}

  static @Nullable String av(JsonNode object, String name) {
    var value = object.path(name);
    if (!value.isValueNode() || value.isNull()) {
      return null;
    }
    var text = value.isNumber() ? number(value) : value.asText().strip();
    return text.isEmpty() || text.length() > LONGEST || !kanLagres(text) ? null : text;
  }

  private static String number(JsonNode value) {
    if (value.isFloatingPointNumber() && !value.isBigDecimal()) {
      return value.asText();
    }
    var exact = value.decimalValue();
    return exact.precision() > DIGITS || Math.abs((long) exact.scale()) > DIGITS
        ? exact.toString()
        : exact.toPlainString();
  }

  /** Text that the ledger can hold: no U+0000 and no half of a surrogate pair. */
  private static boolean kanLagres(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }
}
