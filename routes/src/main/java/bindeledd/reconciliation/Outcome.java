package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a run.
 *
 * @param broken why a side could not be read to its end, in Norwegian; none: the run is complete
 * @param persons how many were held against each other
 * @param counts how many findings there are, by check, kind and status
 */
public record Outcome(
    Run run, Instant endedAt, Map<Side, String> broken, long persons, List<Count> counts) {

  public Outcome {
    broken = java.util.Collections.unmodifiableMap(new TreeMap<>(broken));
    counts = List.copyOf(counts);
  }

  public boolean complete() {
    return broken.isEmpty();
  }

  /** So many findings of a check and kind have this status now. */
  public record Count(Check check, Kind kind, Found.Status status, long findings) {}
}
