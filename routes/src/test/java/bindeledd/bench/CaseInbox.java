package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What a case system is told, many messages at a time: all is taken, and only counted. */
public final class CaseInbox {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"melding\"");

  private final AtomicLong taken = new AtomicLong();

  /** How many messages it has taken. */
  public long taken() {
    return taken.get();
  }

  /** Takes every message in it: an id comes right before its message and nowhere else. */
  public LeanServer.Reply take(byte[] body) {
    var answers = new StringJoiner(",", "{\"svar\":[", "]}");
    var ids = ID.matcher(new String(body, UTF_8));
    while (ids.find()) {
      taken.incrementAndGet();
      answers.add(
          "{\"id\":\"%1$s\",\"utfall\":\"MOTTATT\",\"referanse\":\"%1$s\"}"
              .formatted(ids.group(1)));
    }
    return new LeanServer.Reply(200, "application/json", answers.toString().getBytes(UTF_8));
  }
}
