package bindeledd.mapping;

import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import bindeledd.model.Person.HeldNumber;
import bindeledd.model.Subject;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.Livsdata.Navn;
import bindeledd.schema.folkeregister.Livsdata.Statsborgerskap;
import bindeledd.schema.folkeregister.Registerelement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folkeregisteret's person document as our person.
 *
 * <p>There is one such fact for each person, whatever happens to them, so the reference is the same
 * for all, and the version orders what the register said over time. It is the moment of the latest
 * change in the document, or of the event that made us ask: an annulment takes an element away and
 * leaves nothing in the document that is newer. The same document asked for by the same event gives
 * an equal fact.
 */
public final class FolkeregisterMapping {

  /** The reference of every person fact. */
  public static final String REFERENCE = "folkeregister-person";

  private FolkeregisterMapping() {}

  /**
   * Reads a document.
   *
   * @param municipality the municipality that asked
   * @param event when the event that made us ask was entered in the register ({@code
   *     ajourholdstidspunkt}), the latest if several did, or what was known before to have been
   *     entered; absent when nothing was
   */
  public static Reading<Person> toPerson(
      Folkeregisterperson document, Municipality municipality, @Nullable Instant event) {
    var values = new FolkeregisterValues();
    var numbers = FolkeregisterNumbers.of(document, values);
    var changed = changed(document, event, values);
    var header =
        new Header(
            municipality,
            new Subject(numbers.stream().map(HeldNumber::number).toList()),
            REFERENCE,
            Math.max(1, changed.toEpochMilli()),
            changed,
            "",
            new Change.Registration());
    if (numbers.isEmpty()) {
      return new Reading.Stopped<>(
          header,
          Fact.kindOf(Person.class),
          List.of(
              Finding.error(
                  "FREG_UTEN_NUMMER",
                  "identifikasjonsnummer",
                  "Personen fra Folkeregisteret har ikke noe nummer som kan leses.",
                  "Slå opp personen i Folkeregisteret og meld fra til den som drifter"
                      + " integrasjonen.")));
    }
    var grade = FolkeregisterGrade.of(document);
    var person =
        new Person(
            header,
            numbers,
            current(document.navn()).flatMap(FolkeregisterMapping::name).orElse(null),
            current(document.foedsel())
                .map(birth -> values.date("foedsel.foedselsdato", birth.foedselsdato()))
                .orElse(null),
            document.statsborgerskap().stream()
                .filter(Registerelement::current)
                .map(Statsborgerskap::statsborgerskap)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList(),
            FolkeregisterResidence.of(document, grade, values),
            FolkeregisterResidence.permit(document, values),
            current(document.doedsfall())
                .map(death -> values.date("doedsfall.doedsdato", death.doedsdato()))
                .orElse(null),
            grade);
    return new Reading.Read<>(person, values.findings());
  }

  /** What holds now of an element that can hold one thing at a time. */
  static <E extends Registerelement> Optional<E> current(List<E> elements) {
    return elements.stream().filter(Registerelement::current).findFirst();
  }

  private static Optional<Person.Name> name(Navn name) {
    if (name.fornavn() == null && name.etternavn() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Person.Name(
            Optional.ofNullable(name.fornavn()).orElse(""),
            name.mellomnavn(),
            Optional.ofNullable(name.etternavn()).orElse("")));
  }

  private static Instant changed(
      Folkeregisterperson document, @Nullable Instant event, FolkeregisterValues values) {
    var moments = new ArrayList<Instant>();
    if (event != null) {
      moments.add(event);
    }
    elements(document)
        .map(element -> values.moment(element.metadata().ajourholdstidspunkt()))
        .flatMap(Optional::stream)
        .forEach(moments::add);
    return moments.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  /** Everything in the document that our person is made of. */
  private static Stream<Registerelement> elements(Folkeregisterperson document) {
    return Stream.<List<? extends Registerelement>>of(
            document.identifikasjonsnummer(),
            document.utlendingsmyndighetenesIdentifikasjonsnummer(),
            document.status(),
            document.navn(),
            document.foedsel(),
            document.statsborgerskap(),
            document.addresses(),
            document.adressebeskyttelse(),
            document.opphold(),
            document.doedsfall())
        .flatMap(List::stream);
  }
}
