package bindeledd.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What the systems around the adapters do when they are not themselves: the faults that every
 * connector is tried with by the kit, one after the other, here all at once and under load.
 */
final class Mischief {

  /** One way to answer. */
  enum Way {
    /** 429, with a {@code Retry-After} that makes no sense. Nothing is heard. */
    BUSY(false),
    /** 503. Nothing is heard. */
    AWAY(false),
    /** 401. Nothing is heard. */
    REFUSES(false),
    /** Heard, and answered after others who asked later. */
    LATE(true),
    /** Heard, and answered when nobody waits any more. */
    TOO_LATE(true),
    /** Heard, and half an answer comes. */
    HALF(true),
    /** Heard, and the answer comes twice. */
    TWICE(true),
    /** Heard, and the connection is cut without an answer. */
    DROPPED(true),
    /** Heard, and said to have failed. */
    FAILED(true),
    /** Heard, and answered with a page for people. To questions only: see {@link #chosen}. */
    NONSENSE(true);

    private final boolean heard;

    Way(boolean heard) {
      this.heard = heard;
    }

    /** Whether the request reaches the system, and has its effect. */
    boolean isHeard() {
      return heard;
    }
  }

  private static final int ONE_IN = 4;

  /** Longer than the connectors wait here. */
  private static final int TOO_LATE_MILLIS = 2_500;

  private static final int LATE_MILLIS = 700;

  private static final List<String> WRONG_WAITS =
      List.of(
          "0",
          "-5",
          "soon",
          "999999999",
          "99999999999999999999",
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "");

  private final Random random;
  private final Map<Victim, Map<Way, Integer>> done = new EnumMap<>(Victim.class);
  private boolean on;
  private int busy;

  Mischief(long seed) {
    this.random = new Random(seed);
  }

  synchronized void begins() {
    on = true;
  }

  synchronized void ends() {
    on = false;
  }

  /**
   * How this request is answered, in the way that this system has done least; absent: as it should
   * be.
   *
   * @param isQuestion whether it has no effect. What has, is never answered with nonsense here:
   *     such a record is parked for a person to look at, and there is none.
   */
  synchronized Optional<Way> chosen(Victim where, boolean isQuestion) {
    if (!on || random.nextInt(ONE_IN) != 0) {
      return Optional.empty();
    }
    var times = done.computeIfAbsent(where, it -> new EnumMap<>(Way.class));
    var ways = new ArrayList<>(EnumSet.allOf(Way.class));
    if (!isQuestion) {
      ways.remove(Way.NONSENSE);
    }
    Collections.shuffle(ways, random);
    Way rarest = Collections.min(ways, Comparator.comparing(way -> times.getOrDefault(way, 0)));
    times.merge(rarest, 1, Integer::sum);
    return Optional.of(rarest);
  }

  /** An answer that somebody else than the system gives. */
  synchronized byte[] answer(Way way) {
    String head =
        switch (way) {
          case BUSY ->
              "429 Too Many Requests\r\nRetry-After: "
                  + WRONG_WAITS.get(busy++ % WRONG_WAITS.size());
          case AWAY -> "503 Service Unavailable";
          case REFUSES -> "401 Unauthorized";
          case FAILED -> "500 Internal Server Error";
          case NONSENSE -> "200 OK\r\nContent-Type: text/html";
          case LATE, TOO_LATE, HALF, TWICE, DROPPED ->
              throw new IllegalArgumentException(way + " has the system's own answer");
        };
    String body = way == Way.NONSENSE ? "<html>Vi har dessverre tekniske problemer</html>" : "";
    return ("HTTP/1.1 %s\r\nDate: Sun, 22 Nov 2026 12:00:00 GMT\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(head, body.length(), body))
        .getBytes(UTF_8);
  }

  /** How long an answer is kept back. */
  synchronized int delayMillis(Way way) {
    return way == Way.TOO_LATE ? TOO_LATE_MILLIS : random.nextInt(LATE_MILLIS);
  }

  /** The ways in which that system has not answered yet as often as this. */
  synchronized Set<Way> rarerThan(int times, Victim where) {
    var rare = EnumSet.allOf(Way.class);
    rare.removeIf(way -> done.getOrDefault(where, Map.of()).getOrDefault(way, 0) >= times);
    return rare;
  }

  synchronized int total() {
    return done.values().stream()
        .flatMap(ways -> ways.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
