package bindeledd.connector.imdinett;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.http.Answer;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of the feed: an element that is no person is kept as it came and stops no other. */
final class SettlementPage {

  private static final int KEPT = 64 * 1024;

  /** As many as the contract lets on a page. */
  private static final int MOST = 1000;

  private SettlementPage() {}

  static Page<Bosettingsperson> read(Answer answer, Cursor after, ObjectMapper json) {
    var page = answer.json(json, JsonNode.class);
    var elements = page.path("personer");
    var last = page.path("siste");
    var more = page.path("flere");
    if (!elements.isArray()
        || elements.size() > MOST
        || !last.isIntegralNumber()
        || !last.canConvertToLong()
        || !more.isBoolean()) {
      throw answer.garbled("is no page of the feed");
    }
    long from = place(after);
    long next = last.longValue();
    if (next < from || (next == from && (more.booleanValue() || !elements.isEmpty()))) {
      throw answer.garbled("leads back to where we were");
    }
    var persons = new ArrayList<Bosettingsperson>();
    var unreadable = new ArrayList<Unreadable>();
    for (int i = 0; i < elements.size(); i++) {
      person(elements.get(i), json)
          .ifPresentOrElse(persons::add, keep(unreadable, elements.get(i), from, i + 1));
    }
    return new Page<>(persons, unreadable, new Cursor(Long.toString(next)), more.booleanValue());
  }

  /** Where a cursor stands. */
  static long place(Cursor cursor) {
    return cursor.isStart() ? 0 : Long.parseLong(cursor.value());
  }

  private static Optional<Bosettingsperson> person(JsonNode element, ObjectMapper json) {
    if (!element.isObject()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.treeToValue(element, Bosettingsperson.class));
    } catch (JsonProcessingException e) {
      // Nothing is lost with it: the element is kept whole, and Jackson's message quotes it.
      return Optional.empty();
    }
  }

  private static Runnable keep(
      List<Unreadable> unreadable, JsonNode element, long from, int position) {
    return () -> unreadable.add(kept(element, from, position));
  }

  private static Unreadable kept(JsonNode element, long from, int position) {
    var text = element.toString();
    return new Unreadable(
        "bosettinger etter " + from,
        position,
        "",
        "IKKE_LEST",
        "IMDinett sendte noe som ikke er en bosetting. Meld fra til drift.",
        text.substring(0, Math.min(text.length(), KEPT)));
  }
}
