package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A fødselsnummer or D-number: eleven digits. Only the shape is checked here; dates and check
 * digits are {@link NumberRules}' business. Birth date and sex are never read from it: from 2032 it
 * does not tell (Skatteetaten, "Nytt fødselsnummer 2032").
 */
public record NationalNumber(@JsonValue String digits) implements PersonNumber {

  public static final int LENGTH = 11;

  /**
   * @throws IllegalArgumentException if {@code digits} is not eleven digits; the message never
   *     holds the value
   */
  @JsonCreator
  public NationalNumber {
    if (!hasShape(digits)) {
      throw new IllegalArgumentException("A national number is eleven digits");
    }
  }

  /** Whether it is eleven digits. */
  public static boolean hasShape(String text) {
    return Digits.only(text, LENGTH);
  }

  /** A D-number has four added to its first digit. */
  public boolean isDNumber() {
    return digits.charAt(0) >= '4' && digits.charAt(0) <= '7';
  }

  @Override
  public String toString() {
    return isDNumber() ? "D-number ***********" : "fødselsnummer ***********";
  }
}
