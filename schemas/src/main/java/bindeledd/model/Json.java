package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

/**
 * Our records as JSON, and back: the one place that says how. Dates are ISO text, absent components
 * are left out, components come in the record's order, and what {@link RequiredComponents} calls
 * required must be there.
 */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .annotationIntrospector(new RequiredComponents())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A component this version does not know would be lost on the way through.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          // One text is one value: what follows it would be lost as well.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** A mapper of the caller's own, made like ours: dear to make, to be kept. */
  public static ObjectMapper mapper() {
    return MAPPER.copy();
  }

  /** A fact as JSON text. */
  public static String write(Fact fact) {
    try {
      return MAPPER.writeValueAsString(fact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A " + fact.kind() + " cannot be written as JSON", e);
    }
  }

  /**
   * The fact that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is no such fact; the message holds nothing of the text
   */
  public static <F extends Fact> F read(String json, Class<F> type) {
    @Nullable F fact;
    try {
      fact = MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      // Not as cause: Jackson's message quotes the text.
      throw new IllegalArgumentException(
          "Not a " + Fact.kindOf(type) + ": " + e.getClass().getSimpleName());
    }
    if (fact == null) {
      throw new IllegalArgumentException("Not a " + Fact.kindOf(type) + ": null");
    }
    return fact;
  }

  /**
   * The same, by the kind the ledger keeps beside the text.
   *
   * @throws IllegalArgumentException if there is no such kind, or it is no such fact
   */
  public static Fact read(String json, String kind) {
    return read(
        json,
        FactKinds.named(kind)
            .orElseThrow(() -> new IllegalArgumentException("No fact is called " + kind)));
  }
}
