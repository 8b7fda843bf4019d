package bindeledd.identity;

import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That something which arrived concerns somebody.
 *
 * @param numbers by which numbers
 * @param register what the population register said about them, when that is what arrived
 * @param name what the sender calls them, when it is to be remembered
 * @param mayCreate whether somebody unknown becomes known by it
 */
public record Mention(
    List<PersonNumber> numbers,
    @Nullable Person register,
    @Nullable String name,
    boolean mayCreate) {

  public Mention {
    numbers = List.copyOf(numbers);
  }

  @Override
  public String toString() {
    return "mention by " + numbers.size() + " numbers";
  }
}
