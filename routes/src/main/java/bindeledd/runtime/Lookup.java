package bindeledd.runtime;

import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up in registers, through the guard of their system. */
@Component
public final class Lookup {

  private final Ports ports;
  private final Guards guards;

  Lookup(Ports ports, Guards guards) {
    this.ports = ports;
    this.guards = guards;
  }

  /**
   * What the register knows under each key; unknown is absent. Nothing at all when no connector
   * serves it.
   *
   * @throws bindeledd.connector.ConnectorException if no answer came that can be used
   */
  public <K, R> Map<K, R> find(Port.Register<K, R> register, Collection<K> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    return switch (ports.serving(register).orElse(null)) {
      case Contract.Finding<?, ?> finding -> find(register, finding, keys);
      case Contract.Feeding<?> f -> throw noRegister(register);
      case Contract.Pushing<?> p -> throw noRegister(register);
      case Contract.PushingMany<?> p -> throw noRegister(register);
      case null -> Map.of();
    };
  }

  /** Whether some connector serves the register in this installation. */
  public boolean has(Port.Register<?, ?> register) {
    return ports.serving(register).isPresent();
  }

  private <K, R, L> Map<K, R> find(
      Port.Register<K, R> register, Contract.Finding<L, ?> service, Collection<K> keys) {
    var wanted = keys.stream().map(key -> service.port().key().cast(key)).toList();
    var found = guards.call(register, () -> service.find().find(wanted));
    var typed = new LinkedHashMap<K, R>();
    found.forEach((key, value) -> typed.put(register.key().cast(key), register.type().cast(value)));
    return typed;
  }

  private static IllegalStateException noRegister(Port.Register<?, ?> register) {
    return new IllegalStateException(register.name() + " is no register");
  }
}
