package bindeledd.connector;

import java.util.Collection;
import java.util.Map;

/** Serves a {@link Port.Register}. */
@FunctionalInterface
public interface Find<K, R> {

  /**
   * What is known under each key; a key nobody knows is absent from the answer. Any number of keys:
   * the connector splits them as the system needs.
   *
   * @throws ConnectorException if no answer came that can be used
   */
  Map<K, R> find(Collection<K> keys);
}
