package bindeledd.connector.folkeregister;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One person in the sandbox, as the document the register would give: every element with its
 * history, spelt as on the wire rather than by our own types.
 */
final class Resident {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Europe/Oslo"));

  private final ObjectNode document = JSON.createObjectNode();
  private int version;

  /** The whole document; the caller filters. */
  ObjectNode document() {
    return document;
  }

  /** The id of the document as it is now. */
  String documentId() {
    return FeedLog.documentId(document.hashCode() + "/" + version);
  }

  /** Ends what holds of an element, and lets something else hold. */
  Resident set(String element, Instant at, Map<String, ?> fields) {
    end(element, at);
    return add(element, at, fields);
  }

  /** Lets something hold beside what holds already. */
  Resident add(String element, Instant at, Map<String, ?> fields) {
    var node = ((ArrayNode) document.withArray(element)).addObject();
    node.put("ajourholdstidspunkt", TIME.format(at));
    node.put("erGjeldende", true);
    node.put("kilde", "KILDE_SANDKASSE");
    node.put("gyldighetstidspunkt", TIME.format(at));
    fields.forEach((name, value) -> node.set(name, JSON.valueToTree(value)));
    version++;
    return this;
  }

  /** Ends what holds of an element. */
  void end(String element, Instant at) {
    document
        .path(element)
        .forEach(
            entry -> {
              var node = (ObjectNode) entry;
              if (node.path("erGjeldende").asBoolean()) {
                node.put("erGjeldende", false);
                node.put("opphoerstidspunkt", TIME.format(at));
              }
            });
    version++;
  }

  /** Takes an element away, history and all. */
  void erase(String... elements) {
    document.remove(List.of(elements));
    version++;
  }

  String number() {
    return current("identifikasjonsnummer", "foedselsEllerDNummer");
  }

  List<String> numbers() {
    var all = new ArrayList<String>();
    document
        .path("identifikasjonsnummer")
        .forEach(entry -> all.add(entry.path("foedselsEllerDNummer").asText()));
    return all;
  }

  List<String> dufs() {
    var all = new ArrayList<String>();
    document
        .path("utlendingsmyndighetenesIdentifikasjonsnummer")
        .forEach(entry -> all.add(entry.path("identifikasjonsnummer").asText()));
    return all;
  }

  String status() {
    return current("status", "status");
  }

  String grade() {
    return current("adressebeskyttelse", "graderingsnivaa");
  }

  String current(String element, String field) {
    for (var entry : document.path(element)) {
      if (entry.path("erGjeldende").asBoolean()) {
        return entry.path(field).asText();
      }
    }
    return "";
  }

  /** The municipality of the residential address, or of the place of stay. */
  String municipality(String element) {
    for (var entry : document.path(element)) {
      if (entry.path("erGjeldende").asBoolean()) {
        return entry.at("/vegadresse/kommunenummer").asText()
            + entry.at("/matrikkeladresse/matrikkelnummer/kommunenummer").asText()
            + entry.at("/ukjentBosted/bostedskommune").asText();
      }
    }
    return "";
  }

  /** Whether a name fits: its first word one of the given names, its last one of the family's. */
  boolean isCalled(String name) {
    var words = name.strip().toUpperCase(Locale.ROOT).split("\\s+");
    return words.length > 1
        && words(current("navn", "fornavn")).contains(words[0])
        && words(current("navn", "etternavn")).contains(words[words.length - 1]);
  }

  private static List<String> words(String name) {
    return List.of(name.toUpperCase(Locale.ROOT).split("[\\s-]+"));
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Europe/Oslo")).toInstant();
  }
}
