package bindeledd.ledger;

import bindeledd.model.Fact;
import bindeledd.model.Json;
import bindeledd.municipality.Books;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Facts as the municipality tells them that has taken over from whoever told them first. What is
 * stored stays as it was told.
 */
public final class Retold {

  private static final ObjectMapper JSON = Json.mapper();

  private Retold() {}

  /** Under our own number, where it names one whom we have taken over from. */
  public static Fact by(Books books, Fact fact) {
    return books.succeeds(fact.header().municipality().number())
        ? Json.read(under(books.number(), Json.write(fact)), fact.kind())
        : fact;
  }

  /** A fact's text, under another number. */
  static String under(String number, String text) {
    try {
      var tree = (ObjectNode) JSON.readTree(text);
      ((ObjectNode) tree.get("header")).put("municipality", number);
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a fact: " + e.getClass().getSimpleName());
    }
  }
}
