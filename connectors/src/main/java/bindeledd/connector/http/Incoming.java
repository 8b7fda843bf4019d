package bindeledd.connector.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** Reads an answer whole, up to a limit. */
final class Incoming {

  private static final int PIECE = 8 * 1024;

  private Incoming() {}

  /** The body is larger than we take. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static Answer whole(String system, ClassicHttpResponse response, int most) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName(), header.getValue());
    }
    var entity = response.getEntity();
    if (entity != null && endsUnannounced(entity, headers)) {
      throw new ConnectionClosedException("The head of the answer was cut");
    }
    return new Answer(system, response.getCode(), headers, body(entity, most));
  }

  /**
   * Apache takes a head that was cut off for a whole one. Its answer then seems to last until the
   * connection closes; whoever means that says so.
   */
  private static boolean endsUnannounced(HttpEntity entity, Map<String, String> headers) {
    return entity.getContentLength() < 0
        && !entity.isChunked()
        && !"close".equalsIgnoreCase(headers.get("Connection"));
  }

  private static byte[] body(HttpEntity entity, int most) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    long told = entity.getContentLength();
    if (told > most) {
      throw new TooLong();
    }
    var whole = new ByteArrayOutputStream(told < 0 ? PIECE : (int) told);
    var piece = new byte[PIECE];
    try (InputStream in = entity.getContent()) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (whole.size() + n > most) {
          throw new TooLong();
        }
        whole.write(piece, 0, n);
      }
    }
    return whole.toByteArray();
  }
}
