package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Where and when a reconciliation is held.
 *
 * @param today the day it is held, in Norway
 * @param heard how far each side was read; a side that is not here is not connected
 * @param rates what codes of grants are worth
 */
public record Situation(
    Municipality municipality, LocalDate today, Map<Side, Heard> heard, GrantRates rates) {

  public Situation {
    heard = Map.copyOf(heard);
  }

  /** Whether all of these sides were read to their end. */
  public boolean read(Set<Side> sides) {
    return sides.stream().allMatch(side -> heard.get(side) instanceof Heard.Whole);
  }

  /** How far a side was read. */
  public sealed interface Heard {

    /**
     * To its end.
     *
     * @param asOf as of when it speaks
     */
    record Whole(Instant asOf) implements Heard {}

    /**
     * Not, or not to its end.
     *
     * @param why in Norwegian, for the operator
     */
    record Broken(String why) implements Heard {}
  }
}
