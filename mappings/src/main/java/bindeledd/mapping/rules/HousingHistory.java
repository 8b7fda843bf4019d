package bindeledd.mapping.rules;

import bindeledd.model.Fact;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingPayment;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is on record about those a housing case concerns.
 *
 * @param known by every number asked for that somebody has, the latest version of each fact
 */
public record HousingHistory(Map<PersonNumber, List<Fact>> known) {

  /** Nothing is known. */
  public static final HousingHistory NONE = new HousingHistory(Map.of());

  public HousingHistory {
    known = Map.copyOf(known);
  }

  /** Whom the population register has told about under one of these numbers. */
  Optional<Person> person(Collection<PersonNumber> numbers) {
    return of(numbers, Person.class).stream().findFirst();
  }

  List<HousingDecision> decisions(Subject subject) {
    return of(subject.numbers(), HousingDecision.class);
  }

  List<HousingPayment> payments(Subject subject) {
    return of(subject.numbers(), HousingPayment.class);
  }

  private <F extends Fact> List<F> of(Collection<PersonNumber> numbers, Class<F> type) {
    return numbers.stream()
        .flatMap(number -> known.getOrDefault(number, List.of()).stream())
        .distinct()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
