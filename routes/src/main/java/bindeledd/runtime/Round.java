package bindeledd.runtime;

import bindeledd.ledger.Consignment;
import bindeledd.ledger.Result;
import bindeledd.model.Finding;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * What an outward flow carries: the deliveries of one claim, each on its own way. One failing stops
 * no other.
 *
 * @param claimEnds when another may have claimed them, by {@link System#nanoTime}
 */
public record Round(List<Step> steps, long claimEnds) {

  public Round {
    steps = List.copyOf(steps);
  }

  static Round of(List<Consignment> claimed, long claimEnds) {
    return new Round(
        claimed.stream().<Step>map(c -> new Underway(c, c.fact())).toList(), claimEnds);
  }

  /** Whether nobody else can have these within that time. */
  boolean isOursFor(Duration time) {
    return System.nanoTime() + time.toNanos() - claimEnds < 0;
  }

  /** The same round after each delivery that is still underway took its next step. */
  Round advance(Function<Underway, Step> next) {
    return new Round(
        steps.stream()
            .map(step -> step instanceof Underway underway ? next.apply(underway) : step)
            .toList(),
        claimEnds);
  }

  @Override
  public String toString() {
    return steps.size() + " deliveries";
  }

  /** How far one delivery has come. */
  public sealed interface Step {
    Consignment consignment();
  }

  /**
   * Not there yet; {@code content} is what goes to the receiver, our fact until a mapping has
   * turned it.
   */
  public record Underway(Consignment consignment, Object content) implements Step {
    @Override
    public String toString() {
      return consignment + " underway";
    }
  }

  /** It came to this; {@code remarks} go to the sender with the receipt. */
  public record Ended(Consignment consignment, Result result, List<Finding> remarks, String through)
      implements Step {
    public Ended {
      remarks = List.copyOf(remarks);
    }

    Ended(Consignment consignment, Result result) {
      this(consignment, result, List.of());
    }

    Ended(Consignment consignment, Result result, List<Finding> remarks) {
      this(consignment, result, remarks, "");
    }

    /** By this version of the receiver's connector. */
    Ended by(String version) {
      return new Ended(consignment, result, remarks, version);
    }
  }
}
