package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
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

  private static final byte[] END = "\n%%%%\n".getBytes(ISO_8859_1);
  private static final int MOST_ANSWERS = 8;
  private static final int LONGEST_HEAD = 4096;

  /** One of the answers: a part of the script, which may be large and is not copied. */
  private record Part(byte[] script, int from, int to) {

    /** Byte for byte, whatever the bytes are. */
    String start(int most) {
      return new String(script, from, Math.min(most, to - from), ISO_8859_1);
    }

    ByteArrayEntity after(int head) {
      return new ByteArrayEntity(script, from + head, to - from - head, null);
    }
  }

  private final String contentType;
  private final List<Part> answers = new ArrayList<>();
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
    int from = 0;
    for (int end = find(script, from); end >= 0; end = find(script, from)) {
      answers.add(new Part(script, from, end));
      from = end + END.length;
    }
    answers.add(new Part(script, from, script.length));
  }

  private int find(byte[] script, int from) {
    for (int i = from; answers.size() < MOST_ANSWERS - 1 && i <= script.length - END.length; i++) {
      if (Arrays.equals(script, i, i + END.length, END, 0, END.length)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected CloseableHttpResponse doExecute(
      HttpHost target, ClassicHttpRequest request, HttpContext context) {
    var answer = answers.get(Math.min(next, answers.size() - 1));
    next++;
    return CloseableHttpResponse.adapt(response(answer));
  }

  private BasicClassicHttpResponse response(Part answer) {
    var start = answer.start(LONGEST_HEAD);
    int head = start.indexOf("\n\n");
    if (head < 3 || !start.substring(0, 4).matches("[2-5]\\d\\d\n")) {
      var response = new BasicClassicHttpResponse(200);
      response.addHeader("Content-Type", contentType);
      response.setEntity(answer.after(0));
      return response;
    }
    var response = new BasicClassicHttpResponse(Integer.parseInt(start.substring(0, 3)));
    for (var line : start.substring(4, Math.max(4, head)).split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        response.addHeader(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    response.setEntity(answer.after(head + 2));
    return response;
  }

  @Override
  public void close(CloseMode mode) {}

  @Override
  public void close() {}
}
