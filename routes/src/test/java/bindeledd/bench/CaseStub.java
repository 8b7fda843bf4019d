package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A case system that takes everything, and has nothing to give. */
final class CaseStub implements AutoCloseable {

  private static final String JSON = "application/json";
  private static final byte[] NOTHING_NEW =
      "{\"saksposter\":[],\"neste\":\"0\",\"flere\":false}".getBytes(UTF_8);

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"melding\"");

  private final AtomicLong taken = new AtomicLong();
  private final LeanServer server;

  CaseStub() throws IOException {
    server = LeanServer.start(this::answer);
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

  private LeanServer.Reply answer(String method, String path, byte[] body) {
    return switch (method) {
      case "POST" -> new LeanServer.Reply(200, JSON, taken(body).getBytes(UTF_8));
      case "GET" ->
          path.contains("/saksposter")
              ? new LeanServer.Reply(200, JSON, NOTHING_NEW)
              : new LeanServer.Reply(204, JSON, new byte[0]);
      default -> new LeanServer.Reply(404, JSON, "{}".getBytes(UTF_8));
    };
  }

  /** Takes every message in it: an id comes right before its message and nowhere else. */
  private String taken(byte[] body) {
    var answers = new StringJoiner(",", "{\"svar\":[", "]}");
    var ids = ID.matcher(new String(body, UTF_8));
    while (ids.find()) {
      taken.incrementAndGet();
      answers.add(
          "{\"id\":\"%1$s\",\"utfall\":\"MOTTATT\",\"referanse\":\"%1$s\"}"
              .formatted(ids.group(1)));
    }
    return answers.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
