package bindeledd.connector.http;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A feed in JSON whose elements are numbered upwards: each page has a list of them, the number of
 * the last, and whether more follow. An element that cannot be read is kept as it came and stops no
 * other; a page that leads nowhere, or back, is no page.
 *
 * @param list the field with the elements
 * @param last the field with the number of the last
 * @param more the field that says whether more follow
 */
public record NumberedFeed<R>(
    Class<R> type, ObjectMapper json, String list, String last, String more) {

  private static final int KEPT = 64 * 1024;

  /** More than any contract lets on a page: an element takes much more memory than its text. */
  private static final int MOST = 1000;

  /** Where the cursor stands; 0 at the start. */
  public static long place(Cursor cursor) {
    return cursor.isStart() ? 0 : Long.parseLong(cursor.value());
  }

  /**
   * The page an answer holds.
   *
   * @param after what was asked with
   * @throws bindeledd.connector.ConnectorException garbled, if it is none
   */
  public Page<R> page(Answer answer, Cursor after) {
    var page = answer.json(json, JsonNode.class);
    var elements = page.path(list);
    var end = page.path(last);
    var follows = page.path(more);
    if (!elements.isArray()
        || elements.size() > MOST
        || !end.isIntegralNumber()
        || !end.canConvertToLong()
        || !follows.isBoolean()) {
      throw answer.garbled("is no page of the feed");
    }
    long from = place(after);
    long next = end.longValue();
    if (next < from || (next == from && (follows.booleanValue() || !elements.isEmpty()))) {
      throw answer.garbled("leads back to where we were");
    }
    var records = new ArrayList<R>();
    var unreadable = new ArrayList<Unreadable>();
    for (int i = 0; i < elements.size(); i++) {
      var element = elements.get(i);
      int position = i + 1;
      element(element)
          .ifPresentOrElse(records::add, () -> unreadable.add(kept(element, from, position)));
    }
    return new Page<>(records, unreadable, new Cursor(Long.toString(next)), follows.booleanValue());
  }

  private Optional<R> element(JsonNode element) {
    if (!element.isObject()) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.treeToValue(element, type));
    } catch (JsonProcessingException e) {
      // Nothing is lost with it: the element is kept whole, and Jackson's message quotes it.
      return Optional.empty();
    }
  }

  private Unreadable kept(JsonNode element, long from, int position) {
    var text = element.toString();
    return new Unreadable(
        list + " etter " + from,
        position,
        "",
        "IKKE_LEST",
        "Systemet sendte noe som ikke er det avtalen sier («" + list + "»). Meld fra til drift.",
        text.substring(0, Math.min(text.length(), KEPT)));
  }
}
