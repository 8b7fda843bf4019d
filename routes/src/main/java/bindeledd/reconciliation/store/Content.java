package bindeledd.reconciliation.store;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference;
import bindeledd.mapping.reconciliation.Side;
import bindeledd.model.Json;
import bindeledd.reconciliation.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a finding is sealed, and how it is written. */
record Content(
    String text,
    String advice,
    @Nullable String cause,
    List<Difference.Value> values,
    Difference.@Nullable Remedy remedy) {

  private static final ObjectMapper JSON = Json.mapper();

  static String of(Difference difference) {
    return write(
        new Content(
            difference.text(),
            difference.advice(),
            difference.cause(),
            difference.values(),
            difference.remedy()));
  }

  /** Everything that is told of it: what differs by this has changed. */
  static String all(Difference difference) {
    return String.join(
        "\u0000",
        difference.kind().name(),
        difference.severity().name(),
        String.valueOf(difference.deadline()),
        String.valueOf(difference.atStakeInOere()),
        of(difference));
  }

  static Difference difference(
      String sealed,
      Check check,
      Difference.Kind kind,
      Difference.Severity severity,
      String about,
      @Nullable LocalDate deadline,
      @Nullable Long atStake) {
    Content it = read(sealed, new TypeReference<>() {});
    return new Difference(
        check,
        kind,
        severity,
        about,
        it.text(),
        it.advice(),
        it.cause(),
        deadline,
        atStake,
        it.values(),
        it.remedy());
  }

  static String broken(Map<Side, String> broken) {
    return write(broken);
  }

  static Map<Side, String> broken(@Nullable String json) {
    return json == null ? Map.of() : read(json, new TypeReference<>() {});
  }

  static String counts(List<Outcome.Count> counts) {
    return write(counts);
  }

  static List<Outcome.Count> counts(@Nullable String json) {
    return json == null ? List.of() : read(json, new TypeReference<>() {});
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A finding cannot be written as JSON");
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      // Not as cause: Jackson's message quotes the text.
      throw new IllegalStateException("What a reconciliation has kept cannot be read");
    }
  }
}
