package bindeledd.mapping.rules;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Fact;
import bindeledd.model.GrantLine;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is on record about somebody that grants are judged by.
 *
 * @param known by every number asked for that somebody has, the latest version of each fact
 * @param rates what codes are worth
 */
public record GrantHistory(Map<PersonNumber, List<Fact>> known, GrantRates rates) {

  /** Nothing is known. */
  public static final GrantHistory NONE = new GrantHistory(Map.of(), GrantRates.PUBLIC);

  public GrantHistory {
    known = Map.copyOf(known);
  }

  /** Whom the population register has told about. */
  Optional<Person> person(Subject subject) {
    return of(subject, Person.class).findFirst();
  }

  /** The register's word, else the case system's, else IMDinett's. */
  Optional<LocalDate> birthDate(Subject subject) {
    return Stream.of(
            of(subject, Person.class).map(Person::birthDate),
            of(subject, Participant.class).map(Participant::birthDate),
            of(subject, Settlement.class).map(Settlement::birthDate))
        .flatMap(dates -> dates)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The case system's word, else IMDinett's. */
  Optional<LocalDate> settledOn(Subject subject) {
    return Stream.of(
            of(subject, SettlementDate.class).map(SettlementDate::settledOn),
            of(subject, Settlement.class).map(Settlement::settledOn))
        .flatMap(dates -> dates)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Their place in the settlement case. */
  Optional<Settlement.Role> role(Subject subject) {
    return of(subject, Settlement.class).map(Settlement::role).findFirst();
  }

  /** How they came to live here, as IMDinett said last. */
  Optional<Settlement.Means> means(Subject subject) {
    return of(subject, Settlement.class)
        .max(Comparator.comparing(settlement -> settlement.header().changedAt()))
        .map(Settlement::means);
  }

  Stream<GrantLine> lines(Subject subject) {
    return of(subject, GrantLine.class);
  }

  Stream<ExtraGrantDecision> decisions(Subject subject) {
    return of(subject, ExtraGrantDecision.class);
  }

  Stream<ExtraGrantApplication> applications(Subject subject) {
    return of(subject, ExtraGrantApplication.class);
  }

  private <F extends Fact> Stream<F> of(Subject subject, Class<F> type) {
    return subject.numbers().stream()
        .flatMap(number -> known.getOrDefault(number, List.of()).stream())
        .distinct()
        .filter(type::isInstance)
        .map(type::cast);
  }
}
