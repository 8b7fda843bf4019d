package bindeledd.connector.casework;

import bindeledd.schema.casework.Personmelding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message is beside the one that came before it under the same id. */
enum Repeat {
  SAME,
  /** Under a stricter grade, which replaces it. */
  STRICTER,
  /** The same about somebody who has another number by now. */
  OTHER_NUMBER,
  /** Nobody should send that. */
  OTHER;

  static Repeat of(JsonNode before, JsonNode now) {
    if (before.equals(now)) {
      return SAME;
    }
    if (grade(now) > grade(before)) {
      return STRICTER;
    }
    return withoutNumbers(before).equals(withoutNumbers(now)) ? OTHER_NUMBER : OTHER;
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
