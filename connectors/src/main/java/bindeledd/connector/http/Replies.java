package bindeledd.connector.http;

import bindeledd.connector.Receipt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a receiver says of something it was handed, in JSON: what it calls it, or why it refuses.
 * What is said here is kept and shown to operators, so nothing that could be a person's is taken.
 */
public final class Replies {

  private static final int MOST_REASONS = 100;
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  /** Eleven or twelve digits: somebody's number, unless they stand in a random id. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{11,12}(?!\\d)");

  private static final Pattern RANDOM_ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Replies() {}

  /**
   * What the receiver calls what it took.
   *
   * @param field where the answer says so
   * @throws bindeledd.connector.ConnectorException garbled, if it says nothing that can be kept
   */
  public static String reference(Answer answer, String field) {
    var told = answer.json(JSON, JsonNode.class).path(field);
    if (!told.isTextual() || !isReference(told.textValue())) {
      throw answer.garbled("gives no reference that can be kept");
    }
    return told.textValue();
  }

  private static boolean isReference(String text) {
    return REFERENCE.matcher(text).matches()
        && !NUMBER.matcher(RANDOM_ID.matcher(text).replaceAll("")).find();
  }

  /**
   * Why it refuses: the objects of a list, each with {@code kode}, {@code felt} and {@code tekst}.
   *
   * @param list where the answer has the list
   * @throws bindeledd.connector.ConnectorException garbled, if it gives no reason
   */
  public static List<Receipt.Reason> reasons(Answer answer, String list) {
    var reasons = new ArrayList<Receipt.Reason>();
    for (JsonNode reason : answer.json(JSON, JsonNode.class).path(list)) {
      if (reasons.size() < MOST_REASONS) {
        var code = reason.path("kode").asText();
        reasons.add(
            new Receipt.Reason(
                CODE.matcher(code).matches() ? code : "UKJENT",
                reason.path("felt").asText(),
                reason.path("tekst").asText()));
      }
    }
    if (reasons.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    return reasons;
  }
}
