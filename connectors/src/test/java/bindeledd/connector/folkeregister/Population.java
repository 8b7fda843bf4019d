package bindeledd.connector.folkeregister;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The people in the sandbox and what happens to them: each thing that happens changes the document
 * and gives the events the register would give, in its order. Days are the caller's, so a half year
 * can go by in a second. Safe for many threads.
 */
public final class Population {

  /** Somebody new, known by a D-number at first. */
  public record Newcomer(
      String given,
      String family,
      LocalDate born,
      String citizenship,
      List<String> dufs,
      String dNumber) {
    public Newcomer {
      dufs = List.copyOf(dufs);
    }
  }

  /** What the sandbox shows of somebody. */
  public record View(
      String number,
      List<String> numbers,
      List<String> dufs,
      String status,
      String municipality,
      String grade) {}

  private final Map<String, Resident> byNumber = new TreeMap<>();
  private final FeedLog feed;
  private final PopulationArchive archive = new PopulationArchive();
  private final int noise;

  /**
   * @param noise how many things happen to others before each one that happens here
   */
  Population(int noise) {
    this.noise = noise;
    this.feed = new FeedLog(this::knows);
  }

  FeedLog feed() {
    return feed;
  }

  PopulationArchive archive() {
    return archive;
  }

  /** The id of somebody's document as it is now. */
  synchronized String documentOf(String number) {
    return resident(number).documentId();
  }

  /** Something happened to somebody, before the feed as it is here begins. */
  synchronized String hadEvent(String number, String type, LocalDate on) {
    var id = FeedLog.documentId(number + "/" + type + "/" + on);
    archive.keep(id, number, type, resident(number), Resident.noon(on));
    return id;
  }

  /** Somebody gets a D-number. */
  public synchronized void arrives(Newcomer newcomer, LocalDate on) {
    tell(enrol(newcomer, on), newcomer.dNumber(), "personErOpprettet", on);
  }

  /** Somebody is there, and always was as far as the feed goes. */
  public synchronized void wasThere(Newcomer newcomer, LocalDate since) {
    enrol(newcomer, since);
  }

  /** The same for somebody with a place of stay. */
  public synchronized void wasStaying(Newcomer newcomer, String municipality, LocalDate since) {
    stay(enrol(newcomer, since), municipality, since);
  }

  /** The same for somebody who has settled. */
  public synchronized void wasSettled(
      Newcomer newcomer, String newNumber, String municipality, LocalDate since) {
    settle(enrol(newcomer, since), newNumber, municipality, since);
  }

  /**
   * The person settles: the D-number ends, and the new number lives in the municipality. The feed
   * tells the end of the one before the beginning of the other.
   */
  public synchronized void settles(
      String number, String newNumber, String municipality, LocalDate on) {
    var resident = resident(number);
    settle(resident, newNumber, municipality, on);
    tell(resident, number, "endringIIdentifikasjonsnummer", on);
    tell(resident, newNumber, "personErBosatt", on);
    tell(resident, newNumber, "endringIBostedsadresse", on);
  }

  /** The person gets another number of the same kind. */
  public synchronized void changesNumber(String number, String newNumber, LocalDate on) {
    var resident = resident(number);
    renumber(
        resident, newNumber, resident.current("identifikasjonsnummer", "identifikatortype"), on);
    tell(resident, number, "endringIIdentifikasjonsnummer", on);
    tell(resident, newNumber, "personErOppdatert", on);
  }

  public synchronized void moves(String number, String municipality, LocalDate on) {
    var resident = resident(number);
    address(resident, municipality, on);
    tell(resident, resident.number(), "endringIBostedsadresse", on);
  }

  /** A D-number person gets a place to stay. */
  public synchronized void stays(String number, String municipality, LocalDate on) {
    var resident = resident(number);
    stay(resident, municipality, on);
    tell(resident, resident.number(), "endringIOppholdsadresse", on);
  }

  public synchronized void emigrates(String number, LocalDate on) {
    var resident = resident(number);
    resident.set("status", Resident.noon(on), Map.of("status", "utflyttet"));
    resident.end("bostedsadresse", Resident.noon(on));
    resident.add(
        "utflytting",
        Resident.noon(on),
        Map.of("tilflyttingsland", "SWE", "utflyttingsdato", on.toString()));
    tell(resident, resident.number(), "personErUtflyttet", on);
  }

  public synchronized void isRenamed(String number, String given, String family, LocalDate on) {
    var resident = resident(number);
    resident.set("navn", Resident.noon(on), Map.of("fornavn", given, "etternavn", family));
    tell(resident, resident.number(), "endringINavn", on);
  }

  /** Somebody has another name, and the feed never tells. */
  public synchronized void wasRenamed(String number, String given, String family, LocalDate on) {
    resident(number).set("navn", Resident.noon(on), Map.of("fornavn", given, "etternavn", family));
  }

  /**
   * The protection changes. Strictly confidential takes every address away and leaves an open one
   * for post; anything else grades the address there is.
   */
  public synchronized void isGraded(String number, String grade, LocalDate on) {
    var resident = resident(number);
    var at = Resident.noon(on);
    resident.set("adressebeskyttelse", at, Map.of("graderingsnivaa", grade));
    if (grade.equals("strengtFortrolig")) {
      resident.erase(
          "bostedsadresse", "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet");
      resident.add(
          "postadresse",
          at,
          Map.of(
              "adressegradering",
              "ugradert",
              "postboksadresse",
              Map.of(
                  "postboks",
                  "Postboks 9999",
                  "poststed",
                  Map.of("postnummer", "0031", "poststedsnavn", "OSLO"))));
    } else {
      resident
          .document()
          .path("bostedsadresse")
          .forEach(address -> ((ObjectNode) address).put("adressegradering", grade));
    }
    tell(resident, resident.number(), "endringIAdressebeskyttelse", on);
  }

  public synchronized void dies(String number, LocalDate on) {
    var resident = resident(number);
    resident.set("status", Resident.noon(on), Map.of("status", "doed"));
    resident.add("doedsfall", Resident.noon(on), Map.of("doedsdato", on.toString()));
    tell(resident, resident.number(), "personErDoed", on);
  }

  /** Two entries turn out to be one person: the duplicate's numbers become the other's former. */
  public synchronized void areOne(String survivor, String duplicate, LocalDate on) {
    var stays = resident(survivor);
    var goes = resident(duplicate);
    var at = Resident.noon(on);
    for (var number : goes.numbers()) {
      former(stays, number, at);
      byNumber.put(number, stays);
    }
    goes.dufs().stream()
        .filter(duf -> !stays.dufs().contains(duf))
        .forEach(duf -> duf(stays, duf, at));
    feed.noise(noise);
    var event = feed.add(duplicate, "personErOpphoertSomDublett", null, at);
    archive.keep(event, duplicate, "personErOpphoertSomDublett", goes, at);
    tell(stays, survivor, "personErViderefoertSomGjeldendeVedSammenslaaing", on);
  }

  /** What was taken for one person is two: a former number becomes somebody's own again. */
  public synchronized void areTwo(String survivor, Newcomer restored, LocalDate on) {
    var stays = resident(survivor);
    var numbers = (ArrayNode) stays.document().path("identifikasjonsnummer");
    for (int i = numbers.size() - 1; i >= 0; i--) {
      if (numbers.get(i).path("foedselsEllerDNummer").asText().equals(restored.dNumber())) {
        numbers.remove(i);
      }
    }
    tell(stays, survivor, "personErEndretVedSplitting", on);
    tell(enrol(restored, on), restored.dNumber(), "personErGjenopprettetVedSplitting", on);
  }

  /** The register's machines mend something: fetch the person again. */
  public synchronized void isMended(String number, LocalDate on) {
    var resident = resident(number);
    tell(resident, resident.number(), "personErOppdatert", on);
  }

  /** Things happen, to others. */
  public synchronized void restOfNorway(long events) {
    feed.noise(events);
  }

  /** Everybody, each once. */
  public synchronized List<View> everybody() {
    return residents().stream()
        .map(
            one ->
                new View(
                    one.number(),
                    one.numbers(),
                    one.dufs(),
                    one.status(),
                    one.municipality("bostedsadresse"),
                    one.grade()))
        .toList();
  }

  public synchronized boolean knows(String number) {
    return byNumber.containsKey(number);
  }

  synchronized @Nullable Resident find(String number) {
    return byNumber.get(number);
  }

  synchronized Collection<Resident> residents() {
    return List.copyOf(new LinkedHashSet<>(byNumber.values()));
  }

  private void settle(Resident resident, String newNumber, String municipality, LocalDate on) {
    renumber(resident, newNumber, "foedselsnummer", on);
    resident.set("status", Resident.noon(on), Map.of("status", "bosatt"));
    resident.add("innflytting", Resident.noon(on), Map.of("fraflyttingsland", "SYR"));
    address(resident, municipality, on);
  }

  private static void stay(Resident resident, String municipality, LocalDate on) {
    resident.set(
        "oppholdsadresse",
        Resident.noon(on),
        Map.of(
            "adressegradering", graded(resident),
            "oppholdsadressedato", on.toString(),
            "vegadresse", street(municipality)));
  }

  private Resident enrol(Newcomer newcomer, LocalDate on) {
    var at = Resident.noon(on);
    var resident = new Resident();
    resident.add("identifikasjonsnummer", at, number(newcomer.dNumber(), "dNummer", "iBruk"));
    resident.add("status", at, Map.of("status", "midlertidig"));
    resident.add("identitetsgrunnlag", at, Map.of("identitetsgrunnlagstatus", "kontrollert"));
    resident.add("navn", at, Map.of("fornavn", newcomer.given(), "etternavn", newcomer.family()));
    resident.add(
        "foedsel",
        at,
        Map.of(
            "foedselsdato", newcomer.born().toString(),
            "foedselsaar", String.valueOf(newcomer.born().getYear()),
            "foedeland", newcomer.citizenship()));
    resident.add("statsborgerskap", at, Map.of("statsborgerskap", newcomer.citizenship()));
    resident.add("adressebeskyttelse", at, Map.of("graderingsnivaa", "ugradert"));
    resident.add(
        "opphold",
        at,
        Map.of(
            "oppholdstillatelse", "midlertidig",
            "oppholdFra", on.toString(),
            "oppholdTil", on.plusYears(5).toString()));
    newcomer.dufs().forEach(duf -> duf(resident, duf, at));
    byNumber.put(newcomer.dNumber(), resident);
    archive.keep(resident, at);
    return resident;
  }

  private static void duf(Resident resident, String duf, Instant at) {
    resident.add(
        "utlendingsmyndighetenesIdentifikasjonsnummer",
        at,
        Map.of(
            "identifikasjonsnummer", duf,
            "identifikasjonsnummertype", "utlendingsmyndighetenesIdentifikasjonsnummer",
            "utstederland", "NOR"));
  }

  private void renumber(Resident resident, String newNumber, String type, LocalDate on) {
    var at = Resident.noon(on);
    resident
        .document()
        .path("identifikasjonsnummer")
        .forEach(entry -> ((ObjectNode) entry).put("status", "opphoert"));
    resident.set("identifikasjonsnummer", at, number(newNumber, type, "iBruk"));
    byNumber.put(newNumber, resident);
  }

  private static void former(Resident resident, String number, Instant at) {
    var entry = new LinkedHashMap<>(number(number, type(number), "opphoert"));
    entry.put("erGjeldende", false);
    resident.add("identifikasjonsnummer", at, entry);
  }

  private static String type(String number) {
    return number.charAt(0) >= '4' ? "dNummer" : "foedselsnummer";
  }

  private static Map<String, Object> number(String number, String type, String status) {
    return Map.of("foedselsEllerDNummer", number, "identifikatortype", type, "status", status);
  }

  private static void address(Resident resident, String municipality, LocalDate on) {
    if (resident.grade().equals("strengtFortrolig")) {
      return;
    }
    resident.set(
        "bostedsadresse",
        Resident.noon(on),
        Map.of(
            "adressegradering", graded(resident),
            "flyttedato", on.toString(),
            "grunnkrets", 101,
            "vegadresse", street(municipality)));
  }

  private static Map<String, Object> street(String municipality) {
    return Map.of(
        "kommunenummer",
        municipality,
        "adressenavn",
        "Sandkasseveien",
        "adressenummer",
        Map.of("husnummer", "7", "husbokstav", "B"),
        "bruksenhetsnummer",
        "H0101",
        "poststed",
        Map.of("postnummer", "9999", "poststedsnavn", "SANDVIK"));
  }

  private static String graded(Resident resident) {
    return resident.grade();
  }

  private Resident resident(String number) {
    var resident = byNumber.get(number);
    if (resident == null) {
      throw new IllegalArgumentException("Nobody in the sandbox has that number");
    }
    return resident;
  }

  private void tell(Resident resident, String number, String type, LocalDate on) {
    feed.noise(noise);
    archive.keep(resident, Resident.noon(on));
    var event = feed.add(number, type, resident.documentId(), Resident.noon(on));
    archive.keep(event, number, type, resident, Resident.noon(on));
  }

  /** All numbers of those an extract would take. */
  synchronized List<String> extract(String element, String municipality, List<String> types) {
    var numbers = new ArrayList<String>();
    for (var resident : residents()) {
      if (resident.municipality(element).equals(municipality)
          && types.contains(extractType(resident.status()))) {
        numbers.add(resident.number());
      }
    }
    return numbers;
  }

  private static String extractType(String status) {
    return switch (status) {
      case "midlertidig", "ikkeBosatt", "forsvunnet", "foedselsregistrert" -> "aktiv";
      default -> status;
    };
  }
}
