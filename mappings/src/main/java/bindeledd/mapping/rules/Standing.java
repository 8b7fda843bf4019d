package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Municipality;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.Person.Residence;
import bindeledd.model.PersonNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what right a person is here and where they live, as far as anybody has told.
 *
 * @param grounds internal codes of what their permits have rested on, the latest last
 * @param residence where they live, as the population register has it
 * @param numbers every number they are known by
 */
public record Standing(
    List<String> grounds, @Nullable Residence residence, List<PersonNumber> numbers) {

  /** Nobody has told anything. */
  public static final Standing UNKNOWN = new Standing(List.of(), null, List.of());

  /** Asks for asylum and has no permit yet. */
  static final String ASYLUM_SEEKER = "asylum-seeker";

  /** Midlertidig kollektiv beskyttelse, utlendingsloven § 34. */
  static final String COLLECTIVE_PROTECTION = "collective-protection";

  public Standing {
    grounds = List.copyOf(grounds);
    numbers = List.copyOf(numbers);
  }

  static Standing of(Collection<? extends Fact> facts) {
    Optional<Person> person =
        only(facts, Person.class).max(Comparator.comparing((Person it) -> it.header().changedAt()));
    return new Standing(
        only(facts, Participant.class)
            .filter(it -> !(it.header().change() instanceof Change.Annulment))
            .sorted(
                Comparator.comparing((Participant it) -> it.header().changedAt())
                    .thenComparingLong(it -> it.header().version()))
            .map(Participant::permitGrounds)
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList(),
        person.map(Person::residence).orElse(null),
        Stream.concat(
                person.stream().flatMap(it -> it.numbers().stream()).map(Person.HeldNumber::number),
                only(facts, Participant.class)
                    .flatMap(it -> it.header().subject().numbers().stream()))
            .distinct()
            .toList());
  }

  /** What their permit rests on now; empty when nobody has told. */
  Optional<String> ground() {
    return grounds.isEmpty() ? Optional.empty() : Optional.of(grounds.getLast());
  }

  /** Whether it rests, or has rested, on that. */
  boolean everHad(String ground) {
    return grounds.contains(ground);
  }

  /** The day they moved to the municipality; empty when they live elsewhere or it is not told. */
  Optional<LocalDate> movedTo(Municipality municipality) {
    return Optional.ofNullable(residence)
        .filter(it -> Municipalities.same(municipality, it.municipality()))
        .map(Residence::movedOn);
  }

  private static <F extends Fact> Stream<F> only(Collection<? extends Fact> facts, Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }
}
