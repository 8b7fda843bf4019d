package bindeledd.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A participant (deltaker) as the case system knows them: ties their numbers together before the
 * population register does, and gives the name that a look-up by DUF number needs. Judges nothing:
 * the register's {@link Person} does.
 *
 * @param permitGrounds internal codes of what their residence permits have rested on, the latest
 *     last, when the sender tells: the register knows a permit's days only
 * @param grantBasis what grants for the person hang on, when the sender tells
 */
public record Participant(
    Header header,
    Person.Name name,
    @Nullable LocalDate birthDate,
    List<String> citizenships,
    @Nullable List<String> permitGrounds,
    @Nullable GrantBasis grantBasis)
    implements Fact, Named {

  public Participant {
    citizenships = List.copyOf(citizenships);
    permitGrounds = permitGrounds == null ? null : List.copyOf(permitGrounds);
  }
}
