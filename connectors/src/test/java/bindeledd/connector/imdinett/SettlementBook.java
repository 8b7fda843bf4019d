package bindeledd.connector.imdinett;

import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What IMDinett's sandbox knows, and how it judges what it is told. */
final class SettlementBook {

  /** What a message is answered with: an error code, or the reference of what was registered. */
  record Verdict(int status, String code, String field, String reference) {

    static Verdict taken(int status, String reference) {
      return new Verdict(status, "", "", reference);
    }

    static Verdict no(String code, String field) {
      return new Verdict(422, code, field, "");
    }
  }

  private final Supplier<LocalDate> today;
  private final Map<String, Bosettingsperson> now = new LinkedHashMap<>();
  private final List<Bosettingsperson> feed = new ArrayList<>();
  private final Map<String, Bosettingsmelding> heard = new LinkedHashMap<>();
  private int conflicts;

  SettlementBook(Supplier<LocalDate> today) {
    this.today = today;
  }

  /** Back to the beginning: these are known, and nothing has changed yet. */
  void clear(List<Bosettingsperson> known) {
    now.clear();
    feed.clear();
    heard.clear();
    conflicts = 0;
    known.forEach(person -> now.put(person.personreferanse(), person));
  }

  /** Registers a new version, the last in the feed. */
  void tell(Bosettingsperson person) {
    var placed = placed(person, feed.size() + 1L, person.versjon(), person.bosettingsdato());
    now.put(person.personreferanse(), placed);
    feed.add(placed);
  }

  List<Bosettingsperson> after(long place, int most) {
    int from = (int) Math.min(place, feed.size());
    return List.copyOf(feed.subList(from, Math.min(feed.size(), from + most)));
  }

  int changes() {
    return feed.size();
  }

  /** Those known now, in the order they became so. */
  List<Bosettingsperson> known() {
    return List.copyOf(now.values());
  }

  Map<String, Bosettingsmelding> heard() {
    return Map.copyOf(heard);
  }

  int conflicts() {
    return conflicts;
  }

  Verdict hears(String id, Bosettingsmelding message) {
    var before = heard.get(id);
    if (before != null && before.equals(message)) {
      return Verdict.taken(200, "B-" + id);
    }
    if (before != null) {
      if (!isExceptNumbers(before, message)) {
        conflicts++;
      }
      return new Verdict(409, "ANNET_INNHOLD", "", "");
    }
    var who = find(message);
    var no = judge(message, who);
    if (no.isPresent()) {
      return no.get();
    }
    heard.put(id, message);
    var person = who.orElseThrow();
    String day =
        switch (message.handling()) {
          case REGISTRER, KORRIGER -> message.bosettingsdato().toString();
          case TREKK -> null;
        };
    var changed =
        placed(person, feed.size() + 1L, "" + (Long.parseLong(person.versjon()) + 1), day);
    now.put(person.personreferanse(), changed);
    feed.add(changed);
    return Verdict.taken(201, "B-" + id);
  }

  /** Whether it is the same about somebody who has another number by now. */
  private static boolean isExceptNumbers(Bosettingsmelding before, Bosettingsmelding now) {
    return before.equals(
        new Bosettingsmelding(
            now.handling(),
            now.kommunenr(),
            now.sak(),
            before.duf(),
            before.fnr(),
            now.bosettingsdato(),
            now.lokalReferanse(),
            now.versjon()));
  }

  private Optional<Bosettingsperson> find(Bosettingsmelding message) {
    return now.values().stream()
        .filter(
            person ->
                (message.duf() != null && message.duf().equals(person.duf()))
                    || (message.fnr() != null && message.fnr().equals(person.fnr())))
        .findFirst();
  }

  private Optional<Verdict> judge(Bosettingsmelding message, Optional<Bosettingsperson> who) {
    if (who.isEmpty()) {
      return Optional.of(Verdict.no("UKJENT_PERSON", "duf"));
    }
    var person = who.get();
    if (!message.kommunenr().equals(person.kommunenr())) {
      return Optional.of(Verdict.no("ANNEN_KOMMUNE", "kommunenr"));
    }
    if ("TRUKKET".equals(person.status())) {
      return Optional.of(Verdict.no("TRUKKET", "sak"));
    }
    boolean settled = person.bosettingsdato() != null;
    return switch (message.handling()) {
      case REGISTRER ->
          settled && !message.bosettingsdato().toString().equals(person.bosettingsdato())
              ? Optional.of(Verdict.no("ALLEREDE_BOSATT", "bosettingsdato"))
              : day(message, person);
      case KORRIGER ->
          settled ? day(message, person) : Optional.of(Verdict.no("IKKE_BOSATT", "bosettingsdato"));
      case TREKK ->
          settled ? Optional.empty() : Optional.of(Verdict.no("IKKE_BOSATT", "bosettingsdato"));
    };
  }

  private Optional<Verdict> day(Bosettingsmelding message, Bosettingsperson person) {
    if (message.bosettingsdato().isAfter(today.get())) {
      return Optional.of(Verdict.no("FREMTIDIG_DATO", "bosettingsdato"));
    }
    return person.utsoektDato() != null
            && message.bosettingsdato().isBefore(LocalDate.parse(person.utsoektDato()))
        ? Optional.of(Verdict.no("FOER_UTSOEKT", "bosettingsdato"))
        : Optional.empty();
  }

  private static Bosettingsperson placed(
      Bosettingsperson person, long place, String version, String settledOn) {
    return new Bosettingsperson(
        place,
        person.sak(),
        person.personreferanse(),
        version,
        person.endretTid(),
        person.kommunenr(),
        settledOn == null ? unsettled(person) : "BOSATT",
        person.bosettingsmaate(),
        person.duf(),
        person.fnr(),
        person.fornavn(),
        person.mellomnavn(),
        person.etternavn(),
        person.foedselsdato(),
        person.rolle(),
        person.ensligMindreaarig(),
        person.utsoektDato(),
        person.planlagtDato(),
        settledOn);
  }

  private static String unsettled(Bosettingsperson person) {
    return "BOSATT".equals(person.status()) ? "AVTALT" : person.status();
  }
}
