package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A case system that takes everything, and has nothing to give. */
final class CaseStub implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final byte[] NOTHING_NEW =
      "{\"saksposter\":[],\"neste\":\"0\",\"flere\":false}".getBytes(UTF_8);

  private final AtomicLong taken = new AtomicLong();
  private final LeanServer server;

  CaseStub() throws IOException {
    server = LeanServer.start((method, path, _) -> answer(method, path));
  }

  URI url() {
    return server.url("/bindeledd/v1");
  }

  /** How many messages it has taken. */
  long taken() {
    return taken.get();
  }

  void await(long total, Duration atMost) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + atMost.toNanos();
    while (taken.get() < total) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("The case system has " + taken.get() + " of " + total);
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private LeanServer.Reply answer(String method, String path) {
    return switch (method) {
      case "PUT" -> {
        taken.incrementAndGet();
        String id = path.substring(path.lastIndexOf('/') + 1);
        yield new LeanServer.Reply(201, JSON, ("{\"referanse\":\"" + id + "\"}").getBytes(UTF_8));
      }
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
