package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A municipality by its kommunenummer (Statistics Norway's Klass 131): four digits. */
public record Municipality(@JsonValue String number) {

  /**
   * @throws IllegalArgumentException if {@code number} is not four digits
   */
  @JsonCreator
  public Municipality {
    if (!hasShape(number)) {
      throw new IllegalArgumentException("A kommunenummer is four digits");
    }
  }

  /** Whether it is four digits. */
  public static boolean hasShape(String text) {
    return Digits.only(text, 4);
  }

  @Override
  public String toString() {
    return number;
  }
}
