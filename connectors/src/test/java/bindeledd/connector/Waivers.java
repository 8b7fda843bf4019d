package bindeledd.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a connector cannot promise, each with the sentence that says why. What is waived is tested
 * for its opposite: a waiver nobody needs any longer fails.
 */
public final class Waivers {

  /** Fewer words than this explain nothing. */
  private static final int WORDS = 6;

  /**
   * One behaviour given up at one port.
   *
   * @param port its name, or a system's for what concerns the whole connector
   */
  public record Waiver(Behaviour behaviour, String port, String sentence) {
    public Waiver {
      if (sentence.strip().split("\\s+").length < WORDS) {
        throw new IllegalArgumentException(
            "Waiving " + behaviour + " at " + port + " takes a sentence that says why");
      }
    }
  }

  private final List<Waiver> all;

  private Waivers(List<Waiver> all) {
    this.all = List.copyOf(all);
  }

  public static Waivers none() {
    return new Waivers(List.of());
  }

  public static Waivers of(Behaviour behaviour, Port port, String sentence) {
    return none().and(behaviour, port, sentence);
  }

  /**
   * @throws IllegalArgumentException if the sentence explains nothing
   */
  public Waivers and(Behaviour behaviour, Port port, String sentence) {
    return with(new Waiver(behaviour, port.name(), sentence));
  }

  /** Waives a behaviour of the whole connector. */
  public Waivers and(Behaviour behaviour, String system, String sentence) {
    return with(new Waiver(behaviour, system, sentence));
  }

  private Waivers with(Waiver waiver) {
    var more = new ArrayList<>(all);
    more.add(waiver);
    return new Waivers(more);
  }

  public List<Waiver> all() {
    return all;
  }

  Optional<Waiver> find(Behaviour behaviour, String port) {
    return all.stream()
        .filter(waiver -> waiver.behaviour() == behaviour && waiver.port().equals(port))
        .findFirst();
  }
}
