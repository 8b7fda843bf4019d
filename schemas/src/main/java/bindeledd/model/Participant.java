package bindeledd.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant (deltaker) as the case system knows them: ties their numbers together before the
 * population register does, and gives the name that a look-up by DUF number needs. Judges nothing:
 * the register's {@link Person} does.
 */
public record Participant(
    Header header, Person.Name name, @Nullable LocalDate birthDate, List<String> citizenships)
    implements Fact, Named {

  public Participant {
    citizenships = List.copyOf(citizenships);
  }
}
