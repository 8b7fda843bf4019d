package bindeledd.connector.casework;

import bindeledd.schema.casework.Personmelding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message is beside the one that came before it under the same id. */
enum Repeat {
  SAME,
  /** Under a stricter grade, which replaces it. */
  STRICTER,
  /** Under a milder grade, or about somebody who has another number by now: the first stands. */
  SINCE_CHANGED,
  /** Nobody should send that. */
  OTHER;

  static Repeat of(JsonNode before, JsonNode now) {
    if (before.equals(now)) {
      return SAME;
    }
    int stricter = Integer.compare(grade(now), grade(before));
    if (stricter > 0) {
      return STRICTER;
    }
    return stricter < 0 || withoutNumbers(before).equals(withoutNumbers(now))
        ? SINCE_CHANGED
        : OTHER;
  }

  /** The higher, the stricter; what tells of no grade has none to raise. */
  private static int grade(JsonNode message) {
    var grade = message.path("gradering");
    return grade.isMissingNode() ? -1 : Personmelding.Gradering.valueOf(grade.asText()).ordinal();
  }

  private static JsonNode withoutNumbers(JsonNode message) {
    return message.isObject() ? ((ObjectNode) message.deepCopy()).without("numre") : message;
  }
}
