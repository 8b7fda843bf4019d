package bindeledd.connector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.function.Supplier;

/** One connection passed on, until a fault strikes. */
final class Relay {

  /** What a connection meets. */
  enum Way {
    PASSES,
    /** Passed on to a canned answer instead of the sandbox. */
    ANSWERS_ITSELF,
    RESETS_AT_ONCE,
    /** The request goes through, and the connection is reset when the answer would come. */
    RESETS_INSTEAD_OF_ANSWERING,
    /** The request goes through, and the answer is kept back. */
    KEEPS_THE_ANSWER,
    /** Half the answer, then nothing. */
    STALLS,
    /** Half the answer, then the end. */
    ENDS_HALFWAY
  }

  private static final int PAUSE_MILLIS = 80;

  private final Socket client;
  private final Socket server;
  private final Supplier<Way> way;
  private final ByteArrayOutputStream asked;
  private final ByteArrayOutputStream answered;

  Relay(
      Socket client,
      Socket server,
      Supplier<Way> way,
      ByteArrayOutputStream asked,
      ByteArrayOutputStream answered) {
    this.client = client;
    this.server = server;
    this.way = way;
    this.asked = asked;
    this.answered = answered;
  }

  void start() {
    Thread.ofVirtual().start(() -> until(this::ask));
    Thread.ofVirtual().start(() -> until(this::answer));
  }

  void close() {
    try (client;
        server) {
      return;
    } catch (IOException e) {
      // As good as closed.
    }
  }

  /** Closes so that the other end sees a reset, not an orderly end. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private interface Step {
    void run() throws IOException;
  }

  private void until(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      close();
    }
  }

  private void ask() throws IOException {
    var buffer = new byte[16 * 1024];
    int n;
    while ((n = client.getInputStream().read(buffer)) >= 0) {
      record(asked, buffer, n);
      server.getOutputStream().write(buffer, 0, n);
    }
    close();
  }

  private void answer() throws IOException {
    var buffer = new byte[16 * 1024];
    int n;
    while ((n = server.getInputStream().read(buffer)) >= 0) {
      record(answered, buffer, n);
      switch (way.get()) {
        case PASSES, ANSWERS_ITSELF, RESETS_AT_ONCE -> client.getOutputStream().write(buffer, 0, n);
        case KEEPS_THE_ANSWER -> {}
        case RESETS_INSTEAD_OF_ANSWERING -> {
          reset(client);
          server.close();
          return;
        }
        case STALLS -> {
          client.getOutputStream().write(halfOf(rest(buffer, n)));
          return; // both ends stay open until the client gives up
        }
        case ENDS_HALFWAY -> {
          client.getOutputStream().write(halfOf(rest(buffer, n)));
          close();
          return;
        }
      }
    }
    if (way.get() != Way.KEEPS_THE_ANSWER) {
      close();
    }
  }

  /** What has come of the answer when it pauses. */
  private byte[] rest(byte[] begun, int length) throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(begun, 0, length);
    server.setSoTimeout(PAUSE_MILLIS);
    var buffer = new byte[16 * 1024];
    try {
      int n;
      while ((n = server.getInputStream().read(buffer)) >= 0) {
        all.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      server.setSoTimeout(0);
    }
    return all.toByteArray();
  }

  /** The head and half the body; half the head when there is no body. */
  private static byte[] halfOf(byte[] answer) {
    int head = 0;
    while (head < answer.length && !endsHead(answer, head)) {
      head++;
    }
    int body = answer.length - head;
    return Arrays.copyOf(answer, body > 1 ? head + body / 2 : head / 2);
  }

  private static boolean endsHead(byte[] answer, int at) {
    return at >= 4
        && answer[at - 4] == '\r'
        && answer[at - 3] == '\n'
        && answer[at - 2] == '\r'
        && answer[at - 1] == '\n';
  }

  private static void record(ByteArrayOutputStream to, byte[] buffer, int length) {
    synchronized (to) {
      to.write(buffer, 0, length);
    }
  }
}
