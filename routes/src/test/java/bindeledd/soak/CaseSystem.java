package bindeledd.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.bench.CaseInbox;
import bindeledd.bench.LeanServer;
import bindeledd.bench.LeanServer.Reply;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A case system that holds its records until they are fetched, takes whatever it is told, and
 * remembers nothing: an hour of it must fit in memory.
 */
final class CaseSystem implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";
  private static final Pattern AFTER = Pattern.compile("etter=(\\d+)");
  private static final Pattern AT_MOST = Pattern.compile("antall=(\\d+)");

  private record Held(long number, String json) {}

  private final Deque<Held> held = new ArrayDeque<>();
  private final CaseInbox inbox = new CaseInbox();
  private final LeanServer server;
  private long last;

  CaseSystem() throws IOException {
    server = LeanServer.start(this::answer);
  }

  URI url() {
    return server.url("/bindeledd/v1");
  }

  synchronized void hold(Sakspost post) {
    try {
      held.add(new Held(++last, JSON.writeValueAsString(post)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Records nobody has fetched yet, or said that they are kept. */
  synchronized int waiting() {
    return held.size();
  }

  /** How many receipts and persons it has been told. */
  long told() {
    return inbox.taken();
  }

  private Reply answer(String method, String path, byte[] body) {
    if (method.equals("POST")) {
      return inbox.take(body);
    }
    return path.contains("/saksposter")
        ? new Reply(200, TYPE, page(path).getBytes(UTF_8))
        : new Reply(204, TYPE, new byte[0]);
  }

  /** Whoever asks for what follows a record has it, and all before. */
  private synchronized String page(String path) {
    long after = number(AFTER, path, 0);
    while (!held.isEmpty() && held.getFirst().number() <= after) {
      held.removeFirst();
    }
    var some = held.stream().limit(number(AT_MOST, path, 100)).toList();
    return "{\"saksposter\":[%s],\"neste\":\"%d\",\"flere\":%b}"
        .formatted(
            some.stream().map(Held::json).collect(Collectors.joining(",")),
            some.isEmpty() ? after : some.getLast().number(),
            some.size() < held.size());
  }

  private static long number(Pattern pattern, String path, long otherwise) {
    Matcher found = pattern.matcher(path);
    return found.find() ? Long.parseLong(found.group(1)) : otherwise;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
