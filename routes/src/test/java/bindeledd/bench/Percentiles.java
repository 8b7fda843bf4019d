package bindeledd.bench;

import java.util.List;

/** Of measured times. */
final class Percentiles {

  private Percentiles() {}

  /** The smallest that so large a part of them does not exceed. */
  static double of(List<Double> numbers, double part) {
    var sorted = numbers.stream().sorted().toList();
    int rank = (int) Math.ceil(part * sorted.size());
    return sorted.get(Math.clamp(rank - 1, 0, sorted.size() - 1));
  }
}
