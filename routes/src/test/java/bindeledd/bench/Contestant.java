package bindeledd.bench;

import java.time.Duration;

/** Somebody who is measured. */
interface Contestant extends AutoCloseable {

  /** How long a round may take before it is given up. */
  Duration PATIENCE = Duration.ofMinutes(10);

  /** Who it is, with its setting. */
  String name();

  /**
   * Does so many records' work and comes back when all of it is done and kept; records a second.
   */
  double run(int records) throws Exception;

  /** CPU seconds of its own process so far. */
  double cpu();

  /** Records a second, of so many since then. */
  static double speed(int records, long beginNanos) {
    return records / ((System.nanoTime() - beginNanos) / 1e9);
  }
}
