package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.ConnectorException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole answer over HTTP. Prints as its status alone: the body may name persons. */
public final class Answer {

  private static final int KEPT = 4 * 1024;

  /**
   * JSON is read token by token, and what becomes of a token takes many times its bytes: an answer
   * of empty objects, no larger than others, would take all the memory there is.
   */
  private static final StreamReadConstraints TOKENS =
      StreamReadConstraints.builder().maxTokenCount(1_500_000).build();

  private final String system;
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  Answer(String system, int status, Map<String, String> headers, byte[] body) {
    this.system = system;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body as it came. */
  public byte[] bytes() {
    return body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, UTF_8);
  }

  /** The beginning of that text, from so many bytes at most. */
  public String text(int most) {
    return new String(body, 0, Math.min(body.length, most), UTF_8);
  }

  /**
   * The body as JSON.
   *
   * @throws ConnectorException garbled, if the body is not one JSON value of that type, or is
   *     {@code null}
   */
  public <T> T json(ObjectMapper mapper, Class<T> type) {
    var reader = mapper.readerFor(type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    @Nullable T value;
    try (var parser = json().createParser(body)) {
      value = reader.readValue(parser);
    } catch (JsonProcessingException e) {
      // Not passed on as the cause: Jackson quotes the value at fault, which may be a person's.
      throw garbled("it is not the JSON agreed on" + where(e.getLocation()));
    } catch (IOException | NumberFormatException e) {
      // The last is Jackson's own, of a number whose exponent has no room.
      throw garbled("it is not readable as JSON");
    }
    if (value == null) {
      throw garbled("it is null");
    }
    return value;
  }

  /**
   * One for each answer, because it remembers names: after a field {@code abc} it takes {@code ab},
   * a byte that is no letter, {@code c} for the same, which another would refuse.
   */
  private static JsonFactory json() {
    return JsonFactory.builder().streamReadConstraints(TOKENS).build();
  }

  /** This answer breaks the contract; {@code how} names no person. */
  public ConnectorException garbled(String how) {
    return garbled(how, null);
  }

  /**
   * This answer breaks the contract; neither {@code how} nor the cause's message names a person.
   */
  public ConnectorException garbled(String how, @Nullable Throwable cause) {
    return ConnectorException.garbled(
        system + " answered " + status + " and " + how, text(KEPT), cause);
  }

  private static String where(@Nullable JsonLocation at) {
    return at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr();
  }

  @Override
  public String toString() {
    return system + " answered " + status;
  }
}
