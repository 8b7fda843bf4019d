package bindeledd.flow;

import bindeledd.connector.Unreadable;
import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.identity.Identity;
import bindeledd.identity.Identity.Unrefreshed;
import bindeledd.mapping.FolkeregisterEvents;
import bindeledd.mapping.FolkeregisterMapping;
import bindeledd.mapping.Reading;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Facts;
import bindeledd.runtime.Lookup;
import bindeledd.schema.folkeregister.DufAndName;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.LagretHendelse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Persons as the population register has them now, in bulk: of an event page only those known here.
 */
@Component
final class Population {

  /** The source of what is looked up because nobody has told it yet: {@link PopulationRefresh}. */
  private static final String REFRESHED = "population-refresh";

  private final Identity identity;
  private final Lookup lookup;
  private final Municipality municipality;

  Population(Identity identity, Lookup lookup, OurMunicipality ours) {
    this.identity = identity;
    this.lookup = lookup;
    this.municipality = ours.municipality();
  }

  /** Whom of those known here the events are about, each once, the most urgent first. */
  Batch<Fact> concerning(Batch<LagretHendelse> page) {
    if (page.unreadable().stream().anyMatch(piece -> piece.code().equals(Folkeregister.GAP))) {
      // An extract brings those who live here now; who has left since the feed broke off is in
      // none.
      identity.askAboutEverybody();
    }
    Map<NationalNumber, Instant> told = new LinkedHashMap<>();
    var unreadable = new ArrayList<>(page.unreadable());
    for (LagretHendelse event : FolkeregisterEvents.inLine(page.items())) {
      NationalNumber number = event.hendelse().folkeregisteridentifikator();
      told.merge(number, toldAt(event), Population::later);
    }
    Set<PersonNumber> known = identity.known(List.copyOf(told.keySet()));
    var wanted = told.keySet().stream().filter(known::contains).toList();
    Instant askedAt = identity.now();
    // The reader ahead may have told of them as of a later event: no word is older than the last.
    Map<PersonNumber, Instant> before = identity.toldUntil(List.<PersonNumber>copyOf(wanted));
    for (NationalNumber number : wanted) {
      told.merge(number, before.getOrDefault(number, Instant.EPOCH), Population::later);
    }
    var documents = lookup.find(Folkeregister.PERSON, wanted);
    var facts = new ArrayList<Fact>();
    ofOne(wanted, documents, told)
        .forEach((document, at) -> read(document, at, page.source(), facts, unreadable));
    return new Batch<>(page.source(), page.move(), facts, unreadable, askedAt);
  }

  /**
   * Each person's document with the time of the last event: one who changed numbers may be told of
   * by both, and the older event must not come after the newer.
   */
  static Map<Folkeregisterperson, Instant> ofOne(
      List<NationalNumber> wanted,
      Map<NationalNumber, Folkeregisterperson> documents,
      Map<NationalNumber, Instant> told) {
    Map<Folkeregisterperson, Instant> persons = new LinkedHashMap<>();
    for (NationalNumber number : wanted) {
      Folkeregisterperson document = documents.get(number);
      if (document != null) {
        persons.merge(
            document, java.util.Objects.requireNonNull(told.get(number)), Population::later);
      }
    }
    return persons;
  }

  /** What of a page cannot wait, with all else that is told of the same persons. */
  static List<LagretHendelse> urgent(List<LagretHendelse> events) {
    var numbers = new HashSet<NationalNumber>();
    for (LagretHendelse event : events) {
      if (FolkeregisterEvents.call(event).goesAhead()) {
        numbers.add(event.hendelse().folkeregisteridentifikator());
      }
    }
    return numbers.isEmpty()
        ? List.of()
        : events.stream()
            .filter(event -> numbers.contains(event.hendelse().folkeregisteridentifikator()))
            .toList();
  }

  /**
   * Of a page that is read ahead what cannot wait. What could not be read is told by the first
   * reader.
   */
  Batch<Fact> thatCannotWait(Batch<LagretHendelse> page) {
    var first =
        page.items().stream().filter(event -> FolkeregisterEvents.call(event).goesAhead()).toList();
    if (first.isEmpty()) {
      return new Batch<>(page.source(), page.move(), List.of(), List.of());
    }
    // By the first reader's name: the same fact from both is one entry.
    return concerning(
        new Batch<>(Folkeregister.EVENTS.name(), page.move(), first, List.of(), page.askedAt()));
  }

  /** Of a page of residents those known here. The others are no business of ours: not looked up. */
  Batch<Fact> residents(Batch<NationalNumber> page) {
    if (page.move() != null && Folkeregister.isExtracted(page.move().next())) {
      // Those known here who live elsewhere were in no extract.
      identity.askAboutEverybody();
    }
    Map<PersonNumber, Instant> told = identity.toldUntil(List.copyOf(page.items()));
    var known = page.items().stream().filter(told::containsKey).toList();
    Instant askedAt = identity.now();
    var documents = lookup.find(Folkeregister.PERSON, known);
    var facts = new ArrayList<Fact>();
    var unreadable = new ArrayList<>(page.unreadable());
    known.forEach(
        number -> read(documents.get(number), told.get(number), REFRESHED, facts, unreadable));
    // As if the refresh had looked them up: what it has entered already is not entered again.
    return new Batch<>(REFRESHED, page.move(), facts, unreadable, askedAt);
  }

  /** Those not told about yet, by number or by DUF number and name. */
  Batch<Fact> lookUp(Batch<Unrefreshed> page) {
    Instant askedAt = identity.now();
    Map<Unrefreshed, Folkeregisterperson> found = new HashMap<>(byNumber(page.items()));
    page.items().stream()
        .filter(person -> !found.containsKey(person))
        .forEach(person -> byDuf(person, found));
    identity.notFound(page.items().stream().filter(person -> !found.containsKey(person)).toList());
    var facts = new ArrayList<Fact>();
    var unreadable = new ArrayList<Unreadable>();
    found.forEach(
        (person, document) ->
            // Nothing in a document tells of what was taken out of it, so its own time may be
            // before that of an event that was told.
            read(document, person.toldUntil(), page.source(), facts, unreadable));
    return new Batch<>(page.source(), page.move(), facts, unreadable, askedAt);
  }

  private Map<Unrefreshed, Folkeregisterperson> byNumber(List<Unrefreshed> persons) {
    Set<NationalNumber> numbers = new LinkedHashSet<>();
    persons.forEach(person -> numbers.addAll(nationalNumbers(person)));
    var documents = lookup.find(Folkeregister.PERSON, numbers);
    Map<Unrefreshed, Folkeregisterperson> found = new LinkedHashMap<>();
    for (Unrefreshed person : persons) {
      nationalNumbers(person).stream()
          .filter(documents::containsKey)
          .findFirst()
          .ifPresent(number -> found.put(person, documents.get(number)));
    }
    return found;
  }

  private void byDuf(Unrefreshed person, Map<Unrefreshed, Folkeregisterperson> found) {
    if (person.name().isBlank()) {
      // The register does not search by DUF number alone.
      return;
    }
    var keys =
        person.numbers().stream()
            .filter(DufNumber.class::isInstance)
            .map(duf -> new DufAndName((DufNumber) duf, person.name()))
            .toList();
    lookup.find(Folkeregister.PERSON_BY_DUF, keys).values().stream()
        .findFirst()
        .ifPresent(document -> found.put(person, document));
  }

  private void read(
      @Nullable Folkeregisterperson document,
      @Nullable Instant event,
      String source,
      List<Fact> facts,
      List<Unreadable> unreadable) {
    if (document == null) {
      return;
    }
    switch (FolkeregisterMapping.toPerson(document, municipality, event)) {
      case Reading.Read<Person> read -> facts.add(read.fact());
      case Reading.Stopped<Person> stopped -> {
        Finding why = stopped.findings().getFirst();
        unreadable.add(
            new Unreadable(source, 0, why.field(), why.rule(), why.text(), Facts.json(document)));
      }
    }
  }

  private static List<NationalNumber> nationalNumbers(Unrefreshed person) {
    return person.numbers().stream()
        .filter(NationalNumber.class::isInstance)
        .map(NationalNumber.class::cast)
        .toList();
  }

  /** An event without a time we can read is as old as can be: the document has times of its own. */
  private static Instant toldAt(LagretHendelse event) {
    try {
      String told = event.hendelse().ajourholdstidspunkt();
      return told == null ? Instant.EPOCH : OffsetDateTime.parse(told).toInstant();
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
