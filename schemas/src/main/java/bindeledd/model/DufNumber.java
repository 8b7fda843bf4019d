package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A DUF number, UDI's number for a foreign citizen: twelve digits, kept for life. Only the shape is
 * checked here; year and check digits are {@link NumberRules}' business.
 */
public record DufNumber(@JsonValue String digits) implements PersonNumber {

  public static final int LENGTH = 12;

  /**
   * @throws IllegalArgumentException if {@code digits} is not twelve digits; the message never
   *     holds the value
   */
  @JsonCreator
  public DufNumber {
    if (!hasShape(digits)) {
      throw new IllegalArgumentException("A DUF number is twelve digits");
    }
  }

  /** Whether it is twelve digits. */
  public static boolean hasShape(String text) {
    return Digits.only(text, LENGTH);
  }

  @Override
  public String toString() {
    return "DUF number ************";
  }
}
