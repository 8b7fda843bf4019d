package bindeledd.mapping;

import bindeledd.mapping.EducationReading.Told;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.NumberRules;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Subject;
import bindeledd.schema.education.PifuItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a role is about, as far as the education system tells.
 *
 * @param person their object, when it was ever delivered
 * @param findings what is to be said of their numbers
 */
record EducationLearner(PifuItem.@Nullable Person person, Subject subject, List<Finding> findings) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{11,12}");

  /** The key a role names them by is looked at too: FLYVO has the number there. */
  static EducationLearner of(
      PifuItem.@Nullable Person person, PifuItem.Key member, NumberRules rules, LocalDate on) {
    var findings = new ArrayList<Finding>();
    var numbers = new LinkedHashSet<PersonNumber>();
    var texts = new LinkedHashSet<String>();
    if (person != null) {
      texts.addAll(person.numbers());
    }
    boolean byNumber = !texts.isEmpty();
    if (!byNumber) {
      Stream.concat(
              person == null ? Stream.of() : person.keys().stream().map(PifuItem.Key::id),
              Stream.of(member.id()))
          .filter(id -> NUMBER.matcher(id).matches())
          .forEach(texts::add);
    }
    for (String text : texts) {
      var verdict = rules.judge(text, on);
      verdict
          .finding(byNumber ? "userid" : "sourcedid")
          .filter(finding -> !findings.contains(finding))
          .ifPresent(findings::add);
      if (verdict.admits()) {
        numbers.add(PersonNumber.of(text));
      }
    }
    if (texts.isEmpty()) {
      findings.add(person == null ? unknown() : numberless());
    }
    return new EducationLearner(person, new Subject(List.copyOf(numbers)), List.copyOf(findings));
  }

  private static Finding unknown() {
    return Finding.error(
        "PERSON_UKJENT",
        "sourcedid",
        "Medlemskapet viser til en person vi ikke har fått.",
        "Lever personen i samme fil, eller i et fullt uttrekk.");
  }

  private static Finding numberless() {
    return Finding.error(
        "MANGLER_NUMMER",
        "userid",
        "Personen har verken fødselsnummer, D-nummer eller DUF-nummer.",
        "Før nummeret på personen i opplæringssystemet.");
  }

  boolean stops() {
    return findings.stream().anyMatch(it -> it.severity() == Finding.Severity.ERROR);
  }

  /** What ties their numbers together and gives their name, unless it is on record as it is. */
  Optional<Told> participant(EducationReading reading, Collection<? extends Fact> onRecord) {
    var known =
        onRecord.stream()
            .filter(Participant.class::isInstance)
            .map(Participant.class::cast)
            .filter(it -> EducationReference.isLearner(it.header().reference()))
            .findFirst();
    if (person == null || stops() || person.family().isEmpty()) {
      return Optional.empty();
    }
    var now =
        new Participant(
            reading.learners(known),
            new Person.Name(person.given(), null, person.family()),
            EducationTimes.day(person.born()).orElse(null),
            List.of(),
            null,
            null);
    boolean same =
        known
            .filter(it -> it.header().subject().equals(subject))
            .filter(it -> it.name().equals(now.name()))
            .filter(it -> java.util.Objects.equals(it.birthDate(), now.birthDate()))
            .isPresent();
    return same
        ? Optional.empty()
        : Optional.of(new Told(person, new Reading.Read<>(now, findings)));
  }
}
