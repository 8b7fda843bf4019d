package bindeledd.report;

import bindeledd.model.Json;
import bindeledd.model.report.ReportRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A row as a line of a spool, behind a letter that says who may see it. */
final class Line {

  private static final ObjectMapper JSON = Json.mapper();

  private Line() {}

  /** Who may see a row. */
  enum Audience {
    EVERYBODY('A'),
    /** It tells of somebody protected, or of everybody together. */
    THE_ENTITLED('B');

    private final char letter;

    Audience(char letter) {
      this.letter = letter;
    }
  }

  static String of(Audience audience, Object row) {
    return audience.letter + write(row);
  }

  static boolean shown(String line, boolean entitled) {
    return entitled || line.charAt(0) == Audience.EVERYBODY.letter;
  }

  static <R extends ReportRow> R read(String line, Class<R> type) throws IOException {
    return JSON.readValue(line.substring(1), type);
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "A row cannot be written as JSON: " + e.getClass().getSimpleName());
    }
  }

  static <T> T parse(String json, Class<T> type) throws IOException {
    return JSON.readValue(json, type);
  }
}
