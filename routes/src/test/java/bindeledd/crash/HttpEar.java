package bindeledd.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.crash.Moment.Phase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows HTTP/1.1 as far as it takes to know where a message ends; holds each until it is whole.
 */
final class HttpEar implements Ear {

  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d+)");
  private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:.*chunked");
  private static final Pattern SOAP_ACTION =
      Pattern.compile("(?s)<(?:\\w+:)?Body>\\s*<(?:\\w+:)?(\\w+)");
  private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
  private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};

  private final Victim where;
  private final Traps traps;
  private final Underway underway;
  private final Mischief mischief;
  private final ByteArrayOutputStream question = new ByteArrayOutputStream();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private final Deque<String> pending = new ArrayDeque<>();
  private OutputStream asker = OutputStream.nullOutputStream();
  private volatile Optional<Mischief.Way> way = Optional.empty();

  HttpEar(Victim where, Traps traps, Underway underway, Mischief mischief) {
    this.where = where;
    this.traps = traps;
    this.underway = underway;
    this.mischief = mischief;
  }

  @Override
  public void answersOn(OutputStream connection) {
    asker = connection;
  }

  @Override
  public void asked(byte[] bytes, int length, OutputStream on) throws IOException {
    question.write(bytes, 0, length);
    byte[] all = question.toByteArray();
    int end = end(all, false);
    if (end < 0) {
      return;
    }
    question.reset();
    String what = what(all);
    way = mischief.chosen(where, isQuestion(what));
    if (way.isPresent() && !way.get().isHeard()) {
      asker.write(mischief.answer(way.get()));
      asker.flush();
      return;
    }
    synchronized (pending) {
      pending.add(what);
    }
    underway.begins(this, what, all);
    var caught = traps.catching(new Moment(where, Phase.ASKED, what, "", List.of()));
    if (caught.isPresent()) {
      on.write(all, 0, end / 2);
      on.flush();
      caught.get().strike();
      throw new Struck();
    }
    on.write(all, 0, end);
    on.flush();
  }

  @Override
  public void answered(byte[] bytes, int length, OutputStream on) throws IOException {
    answer.write(bytes, 0, length);
    byte[] all = answer.toByteArray();
    int end = end(all, true);
    if (end < 0) {
      return;
    }
    answer.reset();
    String what;
    synchronized (pending) {
      what = pending.isEmpty() ? "" : pending.remove();
    }
    underway.ends(this);
    String text = new String(all, 0, end, UTF_8);
    var kept = traps.catching(new Moment(where, Phase.ANSWERED, what, text, List.of()));
    if (kept.isPresent()) {
      // Half of it: as much worth to a reader as none, and harder to tell from all.
      on.write(all, 0, end / 2);
      on.flush();
      kept.get().strike();
      throw new Struck();
    }
    tell(all, end, on);
    var told = traps.catching(new Moment(where, Phase.TOLD, what, text, List.of()));
    if (told.isPresent()) {
      told.get().strike();
      throw new Struck();
    }
  }

  private void tell(byte[] all, int end, OutputStream on) throws IOException {
    switch (way.orElse(null)) {
      case null -> on.write(all, 0, end);
      case LATE, TOO_LATE -> {
        pause(mischief.delayMillis(way.get()));
        on.write(all, 0, end);
      }
      case HALF -> {
        on.write(all, 0, end / 2);
        on.flush();
        throw new Struck();
      }
      case TWICE -> {
        on.write(all, 0, end);
        on.write(all, 0, end);
      }
      case DROPPED -> throw new Struck();
      case FAILED, NONSENSE, BUSY, AWAY, REFUSES -> on.write(mischief.answer(way.get()));
    }
    on.flush();
  }

  private static void pause(int millis) throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Whether it asks only, and has no effect. */
  private static boolean isQuestion(String what) {
    return what.startsWith("GET ") || what.contains(" hent") || what.contains("bulkoppslag");
  }

  @Override
  public void hungUp() {
    underway.ends(this);
  }

  /** Method and path, and the operation of a SOAP call. */
  private static String what(byte[] request) {
    String text = new String(request, ISO_8859_1);
    String line = text.substring(0, text.indexOf(" HTTP/1.1"));
    Matcher action = SOAP_ACTION.matcher(text);
    return action.find() ? line + " " + action.group(1) : line;
  }

  /** Where the message ends, or -1 when it does not yet. */
  private static int end(byte[] all, boolean answer) {
    int head = indexOf(all, END_OF_HEAD, 0);
    if (head < 0) {
      return -1;
    }
    String fields = new String(all, 0, head, ISO_8859_1);
    int body = head + END_OF_HEAD.length;
    if (answer && hasNoBody(fields)) {
      return body;
    }
    if (CHUNKED.matcher(fields).find()) {
      int last = indexOf(all, LAST_CHUNK, head + 2);
      return last < 0 ? -1 : last + LAST_CHUNK.length;
    }
    Matcher length = LENGTH.matcher(fields);
    if (length.find()) {
      int end = body + Integer.parseInt(length.group(1));
      return end <= all.length ? end : -1;
    }
    if (answer) {
      throw new IllegalStateException("An answer without a length");
    }
    return body;
  }

  private static boolean hasNoBody(String fields) {
    return fields.startsWith("HTTP/1.1 204") || fields.startsWith("HTTP/1.1 304");
  }

  private static int indexOf(byte[] all, byte[] part, int from) {
    for (int at = from; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    return -1;
  }
}
