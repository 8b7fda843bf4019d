package bindeledd.model;

import java.util.List;

/**
 * Whom a record concerns, by every number its sender knew, in the sender's order. Which person that
 * is today is the identity index's to say: numbers change, records do not.
 */
public record Subject(List<PersonNumber> numbers) {

  /** Nobody we can name: a record whose numbers could not be read still gets an answer. */
  public static final Subject UNKNOWN = new Subject(List.of());

  public Subject {
    numbers = List.copyOf(numbers);
  }

  public static Subject of(PersonNumber... numbers) {
    return new Subject(List.of(numbers));
  }
}
