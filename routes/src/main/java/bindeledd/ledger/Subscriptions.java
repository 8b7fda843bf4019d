package bindeledd.ledger;

import java.util.List;

/** Which routes want which kinds of fact: an entry becomes one delivery for each. */
public interface Subscriptions {

  /**
   * The routes that deliver facts of this kind, in a fixed order.
   *
   * @param source where it came from; for an answer, where that came from which it is about: so it
   *     finds back to the sender
   */
  List<String> routesFor(String kind, String source);

  /** The type that facts of this kind are stored as. */
  Class<? extends bindeledd.model.Fact> typeOf(String kind);
}
