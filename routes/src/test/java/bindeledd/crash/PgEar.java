package bindeledd.crash;

import bindeledd.crash.Moment.Phase;
import bindeledd.crash.Moment.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows PostgreSQL's protocol as far as it takes to know which statement is executed, what has
 * been executed in the same transaction, and which answer belongs to which.
 */
final class PgEar implements Ear {

  /**
   * Stands in the queue where the client asked for everything before it to be answered. No
   * statement, not even the empty one that asks whether the connection is alive.
   */
  private static final String SYNC = " ";

  private final Traps traps;
  private final Frames questions = new Frames(true);
  private final Frames answers = new Frames(false);
  private final Map<String, String> statements = new HashMap<>();
  private final Map<String, String> portals = new HashMap<>();
  private final Deque<String> pending = new ArrayDeque<>();
  private final List<Said> transaction = new ArrayList<>();
  private int rows;

  PgEar(Traps traps) {
    this.traps = traps;
  }

  @Override
  public void asked(byte[] bytes, int length, OutputStream on) throws IOException {
    var whole = new ByteArrayOutputStream(length);
    for (byte[] frame : questions.take(bytes, length)) {
      Optional<String> executed = question(frame);
      if (executed.isPresent()) {
        var caught = traps.catching(moment(Phase.ASKED, executed.get()));
        if (caught.isPresent()) {
          whole.writeTo(on);
          caught.get().strike();
          throw new Struck();
        }
      }
      whole.write(frame);
    }
    whole.writeTo(on);
  }

  @Override
  public void answered(byte[] bytes, int length, OutputStream on) throws IOException {
    var whole = new ByteArrayOutputStream(length);
    var told = new ArrayList<Moment>();
    for (byte[] frame : answers.take(bytes, length)) {
      Optional<Said> done = answer(frame);
      if (done.isPresent()) {
        Moment moment = moment(Phase.ANSWERED, done.get().sql());
        var caught = traps.catching(moment);
        if (caught.isPresent()) {
          whole.writeTo(on);
          caught.get().strike();
          throw new Struck();
        }
        told.add(moment(Phase.TOLD, done.get().sql()));
        remember(done.get());
      }
      whole.write(frame);
    }
    whole.writeTo(on);
    on.flush();
    for (Moment moment : told) {
      var caught = traps.catching(moment);
      if (caught.isPresent()) {
        caught.get().strike();
        throw new Struck();
      }
    }
  }

  private synchronized Moment moment(Phase phase, String sql) {
    return new Moment(Victim.POSTGRES, phase, sql, Integer.toString(rows), transaction);
  }

  /** The statement that a frame executes. */
  private synchronized Optional<String> question(byte[] frame) {
    var body = ByteBuffer.wrap(frame);
    switch (frame[0]) {
      case 'P' -> statements.put(text(body.position(5)), text(body));
      case 'B' ->
          portals.put(text(body.position(5)), statements.getOrDefault(text(body), "unknown"));
      case 'E' -> {
        String sql = portals.getOrDefault(text(body.position(5)), "unknown");
        pending.add(sql);
        return Optional.of(sql);
      }
      case 'Q' -> {
        String sql = text(body.position(5));
        pending.add(sql);
        pending.add(SYNC);
        return Optional.of(sql);
      }
      case 'S' -> pending.add(SYNC);
      default -> {}
    }
    return Optional.empty();
  }

  /** The statement that is done with this frame. */
  private synchronized Optional<Said> answer(byte[] frame) {
    switch (frame[0]) {
      case 'D' -> rows++;
      case 'C', 'I', 's' -> {
        if (!pending.isEmpty() && !pending.peek().equals(SYNC)) {
          return Optional.of(new Said(pending.remove(), rows));
        }
      }
      case 'E' -> {
        rows = 0;
        while (!pending.isEmpty() && !pending.peek().equals(SYNC)) {
          pending.remove();
        }
      }
      case 'Z' -> {
        while (!pending.isEmpty() && !pending.remove().equals(SYNC)) {
          // Answered with the rest.
        }
        if (frame[5] == 'I') {
          transaction.clear();
        }
      }
      default -> {}
    }
    return Optional.empty();
  }

  private synchronized void remember(Said said) {
    rows = 0;
    if (said.sql().equalsIgnoreCase("BEGIN")) {
      transaction.clear();
    } else {
      transaction.add(said);
    }
  }

  private static String text(ByteBuffer from) {
    int start = from.position();
    while (from.get() != 0) {
      // to the end of the text
    }
    return new String(from.array(), start, from.position() - 1 - start, StandardCharsets.UTF_8)
        .strip();
  }

  /** Cuts a stream into messages. */
  private static final class Frames {

    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private boolean starting;

    /**
     * @param starting whether the first message has no type, as a client's has not
     */
    Frames(boolean starting) {
      this.starting = starting;
    }

    List<byte[]> take(byte[] bytes, int length) {
      rest.write(bytes, 0, length);
      var all = ByteBuffer.wrap(rest.toByteArray());
      var whole = new ArrayList<byte[]>();
      while (true) {
        int head = starting ? 0 : 1;
        if (all.remaining() < head + 4) {
          break;
        }
        int size = head + all.getInt(all.position() + head);
        if (all.remaining() < size) {
          break;
        }
        var frame = new byte[size];
        all.get(frame);
        whole.add(frame);
        starting = false;
      }
      rest.reset();
      rest.write(all.array(), all.position(), all.remaining());
      return whole;
    }
  }
}
