package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A case system that takes everything, and has nothing to give. */
final class CaseStub implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final byte[] NOTHING_NEW =
      "{\"saksposter\":[],\"neste\":\"0\",\"flere\":false}".getBytes(UTF_8);

  private final CaseInbox inbox = new CaseInbox();
  private final LeanServer server;

  CaseStub() throws IOException {
    server = LeanServer.start(this::answer);
  }

  URI url() {
    return server.url("/bindeledd/v1");
  }

  /** How many messages it has taken. */
  long taken() {
    return inbox.taken();
  }

  void await(long total, Duration atMost) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + atMost.toNanos();
    while (taken() < total) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("The case system has " + taken() + " of " + total);
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private LeanServer.Reply answer(String method, String path, byte[] body) {
    return switch (method) {
      case "POST" -> inbox.take(body);
      case "GET" ->
          path.contains("/saksposter")
              ? new LeanServer.Reply(200, JSON, NOTHING_NEW)
              : new LeanServer.Reply(204, JSON, new byte[0]);
      default -> new LeanServer.Reply(404, JSON, "{}".getBytes(UTF_8));
    };
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
