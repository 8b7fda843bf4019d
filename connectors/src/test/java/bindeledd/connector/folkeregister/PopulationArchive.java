package bindeledd.connector.folkeregister;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox has put away: everybody as they were at each event, and what each event changed.
 * Forgets what is too old.
 */
final class PopulationArchive {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CHANGE = "endringI";

  /** Something put away. */
  record Kept(ObjectNode document, Instant at) {}

  private final Map<String, Kept> persons = new HashMap<>();
  private final Map<String, Kept> events = new HashMap<>();
  private Instant oldest = Instant.MIN;

  void keep(Resident resident, Instant at) {
    persons.put(resident.documentId(), new Kept(resident.document().deepCopy(), at));
  }

  void keep(String id, String number, String type, Resident resident, Instant at) {
    var document = JSON.createObjectNode();
    document.put("dokumentidentifikator", id).put("skjemaversjon", "1.4");
    var event = document.putObject("hendelse");
    event
        .put("folkeregisteridentifikator", number)
        .put("hendelsestype", type)
        .put("ajourholdstidspunkt", at.toString());
    var changes = event.putArray("egenskapshendelse");
    var element = element(type);
    var entries = resident.document().path(element);
    if (!entries.isEmpty()) {
      var change = changes.addObject();
      change.set(element, entries.get(entries.size() - 1).deepCopy());
      change.put("entitet", element).put("entitetsendring", "registrereNy");
    }
    events.put(id, new Kept(document, at));
  }

  /** {@code endringINavn} is about {@code navn}. */
  private static String element(String type) {
    if (!type.startsWith(CHANGE)) {
      return "";
    }
    var name = type.substring(CHANGE.length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** What is from before that day is gone. */
  void forgetBefore(Instant day) {
    oldest = day;
  }

  boolean hasForgotten(Kept kept) {
    return kept.at().isBefore(oldest);
  }

  @Nullable Kept person(String id) {
    return persons.get(id);
  }

  @Nullable Kept event(String id) {
    return events.get(id);
  }

  static JsonNode copy(Kept kept) {
    return kept.document().deepCopy();
  }
}
