package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * A client that sends nothing: the answers stand in a script, one after the other, the last of them
 * again and again. An answer is its status, header lines, an empty line and the body; without a
 * status it is a 200 and all body. A line of {@code %%%%} ends it.
 */
public final class CannedClient extends CloseableHttpClient {

  private static final String END = "\n%%%%\n";
  private static final int MOST_ANSWERS = 8;
  private static final int MOST_HEADERS = 8;

  private final String contentType;
  private final List<byte[]> answers = new ArrayList<>();
  private int next;

  /**
   * @param contentType of an answer that is all body
   */
  public CannedClient(String contentType) {
    this.contentType = contentType;
  }

  /** What sends a connector's requests through this. */
  public Http http(String system, Limits limits) {
    return new Http(system, limits, this);
  }

  /** From now on these are the answers. */
  public void answers(byte[] script) {
    next = 0;
    answers.clear();
    // Byte for byte, so that a body comes as it stands.
    for (var answer : new String(script, ISO_8859_1).split(END, MOST_ANSWERS)) {
      answers.add(answer.getBytes(ISO_8859_1));
    }
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, ClassicHttpRequest request, HttpContext context) {
    byte[] answer = answers.get(Math.min(next, answers.size() - 1));
    next++;
    return CloseableHttpResponse.adapt(response(answer));
  }

  private BasicClassicHttpResponse response(byte[] answer) {
    var text = new String(answer, ISO_8859_1);
    int head = text.indexOf("\n\n");
    if (head < 3 || !text.substring(0, 4).matches("[2-5]\\d\\d\n")) {
      var response = new BasicClassicHttpResponse(200);
      response.addHeader("Content-Type", contentType);
      response.setEntity(new ByteArrayEntity(answer, null));
      return response;
    }
    var response = new BasicClassicHttpResponse(Integer.parseInt(text.substring(0, 3)));
    for (var line : text.substring(4, Math.max(4, head)).split("\n", MOST_HEADERS)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        response.addHeader(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    response.setEntity(new ByteArrayEntity(answer, head + 2, answer.length - head - 2, null));
    return response;
  }

  @Override
  public void close(CloseMode mode) {}

  @Override
  public void close() {}
}
