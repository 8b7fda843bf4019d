package bindeledd.bench.bare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * One kept connection and one buffer: the least an HTTP call can cost. Understands no more than the
 * bench's own stand-ins say.
 */
final class RawHttp implements AutoCloseable {

  private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final byte[] LENGTH = "Content-Length: ".getBytes(ISO_8859_1);
  private static final byte[] NOTHING = {};

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private byte[] buffer = new byte[32 * 1024];
  private byte[] request = new byte[8 * 1024];

  RawHttp(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** What goes before every body to one place. */
  static String head(String method, String path, String type) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
        + type
        + "\r\nSOAPAction: \"\"\r\nContent-Length: ";
  }

  byte[] get(String path) throws IOException {
    return call(head("GET", path, "application/json"), NOTHING, 0);
  }

  /** The body of the answer; anything but success is an error. */
  byte[] call(String head, byte[] body, int length) throws IOException {
    byte[] start = (head + length + "\r\n\r\n").getBytes(ISO_8859_1);
    if (request.length < start.length + length) {
      request = new byte[start.length + length];
    }
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, length);
    out.write(request, 0, start.length + length);
    int end = 0;
    int headEnd = -1;
    while (headEnd < 0) {
      end = more(end);
      headEnd = indexOf(END, end);
    }
    if (buffer[9] != '2') {
      throw new IOException("answered " + new String(buffer, 9, 3, ISO_8859_1));
    }
    int from = headEnd + END.length;
    int total = from + contentLength(headEnd);
    if (total > buffer.length) {
      buffer = Arrays.copyOf(buffer, total);
    }
    while (end < total) {
      end = more(end);
    }
    return Arrays.copyOfRange(buffer, from, total);
  }

  private int more(int end) throws IOException {
    int some = in.read(buffer, end, buffer.length - end);
    if (some < 0) {
      throw new IOException("cut off");
    }
    return end + some;
  }

  private int contentLength(int headEnd) {
    int length = 0;
    for (int i = indexOf(LENGTH, headEnd) + LENGTH.length; buffer[i] != '\r'; i++) {
      length = length * 10 + buffer[i] - '0';
    }
    return length;
  }

  private int indexOf(byte[] part, int end) {
    for (int i = 0; i <= end - part.length; i++) {
      int n = 0;
      while (n < part.length && buffer[i + n] == part[n]) {
        n++;
      }
      if (n == part.length) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
