package bindeledd.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the systems around the adapters see of them together: whether one record is brought by two
 * at the same time, or one feed read by two.
 */
final class Underway {

  /** Read by two flows, each with a lease of its own, which nobody outside can tell apart. */
  private static final String EVENTS = "feed folkeregister.events";

  private static final Pattern NIR_PARCEL = Pattern.compile("meldingsId>([0-9a-f-]{36})<");

  private final Map<String, Map<Object, Long>> now = new HashMap<>();
  private final Map<Object, String> asking = new HashMap<>();
  private final Map<String, Integer> parcels = new HashMap<>();
  private final List<String> overlaps = new ArrayList<>();
  private int pulls;

  /**
   * A request reaches its system.
   *
   * @param connection on which there is one at a time
   * @param line what is asked for
   */
  synchronized void begins(Object connection, String line, byte[] request) {
    key(line, request)
        .ifPresent(
            key -> {
              if (key.startsWith("feed ")) {
                pulls++;
              } else {
                parcels.merge(key, 1, Integer::sum);
              }
              var others = now.computeIfAbsent(key, it -> new HashMap<>());
              if (others.size() >= readers(key)) {
                others.forEach(
                    (other, since) -> overlaps.add(overlap(key, connection, other, since)));
              }
              others.put(connection, System.nanoTime());
              asking.put(connection, key);
            });
  }

  /** It is answered, or nobody waits for the answer any more. */
  synchronized void ends(Object connection) {
    String key = asking.remove(connection);
    if (key != null) {
      now.computeIfPresent(
          key,
          (_, others) -> {
            others.remove(connection);
            return others.isEmpty() ? null : others;
          });
    }
  }

  /** What was asked while somebody else asked the same. */
  synchronized List<String> overlaps() {
    return List.copyOf(overlaps);
  }

  synchronized int parcels() {
    return parcels.size();
  }

  /** How many of them came more than once, one after the other. */
  synchronized long parcelsAgain() {
    return parcels.values().stream().filter(times -> times > 1).count();
  }

  synchronized int pulls() {
    return pulls;
  }

  private static int readers(String key) {
    return key.equals(EVENTS) ? 2 : 1;
  }

  private static String overlap(String key, Object who, Object other, long since) {
    return "%s: by %s while by %s for %d ms"
        .formatted(key, who, other, (System.nanoTime() - since) / 1_000_000);
  }

  private static Optional<String> key(String line, byte[] request) {
    if (line.contains("/saksposter")) {
      return Optional.of("feed casework.records");
    }
    if (line.contains("/bosettinger")) {
      return Optional.of("feed imdinett.settlements");
    }
    if (line.contains("hendelser/feed")) {
      return Optional.of(EVENTS);
    }
    if (line.endsWith(" hentKvitteringer")) {
      return Optional.of("feed nir.receipts");
    }
    if (line.startsWith("PUT ")) {
      return Optional.of("parcel " + line);
    }
    Matcher parcel = NIR_PARCEL.matcher(new String(request, ISO_8859_1));
    return parcel.find() ? Optional.of("parcel " + parcel.group(1)) : Optional.empty();
  }
}
