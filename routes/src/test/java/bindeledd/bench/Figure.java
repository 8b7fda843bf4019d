package bindeledd.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure of one contestant, round by round.
 *
 * @param contestant ours or a baseline, with its best setting
 * @param notes further numbers that belong to it, by what they are
 */
record Figure(String contestant, String unit, List<Double> rounds, Map<String, Double> notes) {

  Figure {
    rounds = List.copyOf(rounds);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  static Figure of(String contestant, String unit, List<Double> rounds) {
    return new Figure(contestant, unit, rounds, Map.of());
  }

  Figure with(String what, double number) {
    var more = new LinkedHashMap<>(notes);
    more.put(what, number);
    return new Figure(contestant, unit, rounds, more);
  }

  double median() {
    var sorted = new ArrayList<>(rounds);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return Collections.min(rounds);
  }

  double most() {
    return Collections.max(rounds);
  }
}
