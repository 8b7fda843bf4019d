package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came through to NIR, in its order and when; of each person what came first to last. */
final class Drain {

  /** The order in which a person's records were handed over. */
  private static final List<String> ORDER =
      List.of("intro", "norsk", "utdanning", "timer", "fravaer");

  private static final byte[] REFERENCE = "lokalReferanse>".getBytes(UTF_8);
  private static final double SECOND = 1e9;

  private final List<Long> times = new ArrayList<>();
  private final Map<String, List<String>> byPerson = new HashMap<>();

  Drain(NirStub nir) {
    nir.onTaken(this::taken);
  }

  private void taken(byte[] message) {
    int from = NirStub.indexOf(message, REFERENCE, 0) + REFERENCE.length;
    int to = from;
    while (message[to] != '<') {
      to++;
    }
    var reference = new String(message, from, to - from, UTF_8);
    int dash = reference.indexOf('-');
    synchronized (this) {
      times.add(System.nanoTime());
      byPerson
          .computeIfAbsent(reference.substring(0, dash), it -> new ArrayList<>(ORDER.size()))
          .add(reference.substring(dash + 1));
    }
  }

  synchronized int taken() {
    return times.size();
  }

  /** Records a second, from the first to the last. */
  synchronized double rate() {
    return (times.size() - 1) / ((times.getLast() - times.getFirst()) / SECOND);
  }

  synchronized int busiestSecond() {
    int most = 0;
    for (int from = 0, to = 0; to < times.size(); to++) {
      while (times.get(to) - times.get(from) >= SECOND) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  /** What came twice or out of order. How fast it came is {@link #tooFast another matter}. */
  synchronized List<String> faults(int expected) {
    var faults = new ArrayList<String>();
    if (times.size() != expected) {
      faults.add(times.size() + " came through and not " + expected);
    }
    byPerson.forEach(
        (person, kinds) -> {
          Set<String> once = new HashSet<>(kinds);
          if (once.size() != kinds.size()) {
            faults.add(person + " has something twice: " + kinds);
          } else if (!kinds.equals(ORDER.subList(0, kinds.size()))) {
            faults.add(person + " came out of order: " + kinds);
          }
        });
    return faults;
  }

  /** A tenth of a second's worth may come at once; the network may crowd another. */
  synchronized List<String> tooFast(int perSecond) {
    return busiestSecond() > perSecond * 1.2 + 1
        ? List.of(busiestSecond() + " came in a second, and " + perSecond + " are allowed")
        : List.of();
  }
}
