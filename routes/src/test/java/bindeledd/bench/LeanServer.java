package bindeledd.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Locale;

/**
 * An HTTP/1.1 server that does no more than it must: one thread a connection, no header kept but
 * those that say where a request ends. What is measured against it waits for itself, not for this.
 */
public final class LeanServer implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    Reply answer(String method, String path, byte[] body);
  }

  /** What goes back. */
  public record Reply(int status, String type, byte[] body) {}

  private final ServerSocket socket;
  private final Handler handler;

  private LeanServer(ServerSocket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  public static LeanServer start(Handler handler) throws IOException {
    var server =
        new LeanServer(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()), handler);
    Thread.ofPlatform().daemon().name("stub").start(server::accept);
    return server;
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  private void accept() {
    while (true) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().start(() -> serve(connection));
      } catch (SocketException closed) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        var in = new Wire(connection.getInputStream());
        var out = connection.getOutputStream()) {
      while (in.more()) {
        one(in, out);
      }
    } catch (IOException gone) {
      // A client that hangs up is no news.
    }
  }

  private void one(Wire in, OutputStream out) throws IOException {
    String[] request = in.line().split(" ");
    int length = 0;
    boolean chunked = false;
    for (String header = in.line(); !header.isEmpty(); header = in.line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("expect:")) {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1));
      }
    }
    byte[] body = chunked ? in.chunks() : in.bytes(length);
    Reply reply = handler.answer(request[0], request[1], body);
    byte[] head =
        ("HTTP/1.1 "
                + reply.status()
                + " OK\r\nContent-Type: "
                + reply.type()
                + "\r\nContent-Length: "
                + reply.body().length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] all = new byte[head.length + reply.body().length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(reply.body(), 0, all, head.length, reply.body().length);
    out.write(all);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Reads lines and bodies off a connection. */
  private static final class Wire implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;

    Wire(InputStream in) {
      this.in = in;
    }

    boolean more() throws IOException {
      if (next == end) {
        next = 0;
        end = Math.max(0, in.read(buffer));
      }
      return next < end;
    }

    String line() throws IOException {
      var line = new StringBuilder(80);
      while (more()) {
        char c = (char) (buffer[next++] & 0xff);
        if (c == '\n') {
          return line.toString();
        }
        if (c != '\r') {
          line.append(c);
        }
      }
      throw new IOException("cut off");
    }

    byte[] bytes(int length) throws IOException {
      byte[] bytes = new byte[length];
      fill(bytes, 0);
      return bytes;
    }

    byte[] chunks() throws IOException {
      byte[] all = new byte[0];
      for (int size = size(); size > 0; size = size()) {
        byte[] longer = java.util.Arrays.copyOf(all, all.length + size);
        fill(longer, all.length);
        all = longer;
        line();
      }
      while (!line().isEmpty()) {
        // A trailer says nothing we need.
      }
      return all;
    }

    private int size() throws IOException {
      return Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
    }

    private void fill(byte[] bytes, int from) throws IOException {
      for (int at = from; at < bytes.length; ) {
        if (!more()) {
          throw new IOException("cut off");
        }
        int some = Math.min(end - next, bytes.length - at);
        System.arraycopy(buffer, next, bytes, at, some);
        next += some;
        at += some;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
