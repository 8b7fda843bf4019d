package bindeledd.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What to run and how long.
 *
 * @param rounds of each figure, after the warm-up
 * @param seconds that one round of one contestant is meant to take
 * @param quick a smoke run: every row, no figure to be trusted
 * @param only one row, by name
 * @param settings further settings of the adapter's
 * @param profile whether the adapter records itself (JFR)
 * @param json where the figures go as JSON
 */
record Options(
    int rounds,
    int seconds,
    boolean quick,
    Optional<String> only,
    Map<String, String> settings,
    boolean profile,
    Path json) {

  static Options of(String... arguments) {
    int rounds = 5;
    int seconds = 5;
    boolean quick = false;
    boolean profile = false;
    Optional<String> only = Optional.empty();
    Path json = Path.of("routes", "target", "bench.json");
    var settings = new LinkedHashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> {
          quick = true;
          rounds = 1;
          seconds = 1;
        }
        case "--only" -> only = Optional.of(arguments[++i]);
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
        case "--json" -> json = Path.of(arguments[++i]);
        case "--profile" -> profile = true;
        case "--set" -> {
          String[] pair = arguments[++i].split("=", 2);
          settings.put(pair[0], pair[1]);
        }
        default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
      }
    }
    return new Options(rounds, seconds, quick, only, settings, profile, json);
  }

  /** How long somebody works before being measured. */
  Duration warmUp() {
    return Duration.ofSeconds(quick ? 0 : 4L * seconds);
  }

  boolean runs(String row) {
    return only.isEmpty() || only.get().equals(row);
  }
}
