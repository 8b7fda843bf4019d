package bindeledd.connector.http;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Health;
import bindeledd.connector.Secret;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * A system that takes and gives JSON below one address, where one key lets us in. What stands at a
 * path, and what an answer means, is the connector's to know.
 */
public final class Rest {

  private final Http http;
  private final ObjectMapper json;
  private final String base;
  private final @Nullable Secret key;

  /**
   * @param address where it is; a path in it is kept
   * @param key what lets us in; absent where nothing must
   */
  public Rest(Http http, ObjectMapper json, URI address, @Nullable Secret key) {
    this.http = http;
    this.json = json;
    // Not resolved against: a path in the address would be lost.
    this.base = address.toString().replaceFirst("/+$", "");
    this.key = key;
  }

  /** Asks what stands at a path. Nothing about a person may stand in it. */
  public Answer get(String path, int... answers) {
    return http.read(to(path).GET(), answers);
  }

  /** Asks a question whose words go in the body: an address ends up in other people's logs. */
  public Answer ask(String path, Object question, int... answers) {
    return http.read(with(path).POST(ofByteArray(written(question))), answers);
  }

  /** Hands something over at a place that is its own, so that a repeat is known. */
  public Answer put(String path, Object content, int... answers) {
    return http.write(with(path).PUT(ofByteArray(written(content))), answers);
  }

  /** Hands something over. */
  public Answer post(String path, Object content, int... answers) {
    return http.write(with(path).POST(ofByteArray(written(content))), answers);
  }

  /** Whether the system answers at a path that concerns no person. */
  public Health health(String path) {
    try {
      get(path);
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(String.valueOf(e.getMessage()));
    }
  }

  private HttpRequest.Builder with(String path) {
    return to(path).header("Content-Type", "application/json");
  }

  private HttpRequest.Builder to(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    return key == null ? request : request.header("Authorization", "Bearer " + key.reveal());
  }

  private byte[] written(Object content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      // Ours to mend, and without the value that Jackson quotes.
      throw new IllegalStateException(
          "Not writable as JSON: " + content.getClass().getSimpleName());
    }
  }
}
