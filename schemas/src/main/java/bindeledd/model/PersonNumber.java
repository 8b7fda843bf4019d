package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A number by which a public body knows one person. Never printed whole: {@code toString} is
 * masked, and {@link #digits()} is for the wire and the ledger only.
 */
public sealed interface PersonNumber permits NationalNumber, DufNumber {

  /** The number as digits only: eleven for a national number, twelve for a DUF number. */
  @JsonValue
  String digits();

  /**
   * Reads either kind by its length. Check digits are {@link NumberRules}' business, not this
   * method's.
   */
  @JsonCreator
  static PersonNumber of(String digits) {
    return digits.length() == DufNumber.LENGTH ? new DufNumber(digits) : new NationalNumber(digits);
  }

  /** Whether it has the shape of either. */
  static boolean hasShape(String text) {
    return NationalNumber.hasShape(text) || DufNumber.hasShape(text);
  }
}
