package bindeledd.reconciliation;

import bindeledd.model.Grade;
import bindeledd.model.PersonNumber;
import java.util.List;
import java.util.UUID;

/**
 * What a report may show of a person. Of somebody graded, or whose grade nobody knows, there are
 * neither numbers nor a name here.
 *
 * @param numbers those the person has today, the national one first
 * @param name as the case system has it; empty when it is not known
 */
public record Shown(UUID person, Grade grade, List<PersonNumber> numbers, String name) {

  public Shown {
    if (grade == Grade.UNGRADED) {
      numbers = List.copyOf(numbers);
    } else {
      numbers = List.of();
      name = "";
    }
  }

  @Override
  public String toString() {
    return "person " + person;
  }
}
