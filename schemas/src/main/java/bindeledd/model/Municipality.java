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
    if (!Digits.only(number, 4)) {
      throw new IllegalArgumentException("A kommunenummer is four digits");
    }
  }

  @Override
  public String toString() {
    return number;
  }
}
