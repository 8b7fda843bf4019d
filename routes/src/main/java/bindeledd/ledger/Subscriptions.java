package bindeledd.ledger;

import java.util.List;

/** Which routes want which kinds of fact: an entry becomes one delivery for each. */
public interface Subscriptions {

  /** The routes that deliver facts of this kind, in a fixed order. */
  List<String> routesFor(String kind);

  /** The type that facts of this kind are stored as. */
  Class<? extends bindeledd.model.Fact> typeOf(String kind);
}
