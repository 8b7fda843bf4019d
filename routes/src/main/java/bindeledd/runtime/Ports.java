package bindeledd.runtime;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every port that some connector serves, with the code that serves it. */
@Component
public final class Ports {

  private final Map<String, Contract.Service> services = new LinkedHashMap<>();
  private final Map<String, Connector> connectors = new LinkedHashMap<>();

  /**
   * @throws IllegalStateException if two connectors serve the same port
   */
  Ports(List<Connector> connectors) {
    for (Connector connector : connectors) {
      Contract contract = connector.contract();
      this.connectors.put(contract.system(), connector);
      for (Contract.Service service : contract.services()) {
        if (services.putIfAbsent(service.port().name(), service) != null) {
          throw new IllegalStateException("Two connectors serve " + service.port().name());
        }
      }
    }
  }

  /** The system that a port belongs to: the first word of its name. */
  public static String systemOf(Port port) {
    return port.name().substring(0, port.name().indexOf('.'));
  }

  Optional<Contract.Service> serving(Port port) {
    return Optional.ofNullable(services.get(port.name()));
  }

  /** The connectors by system, as configured in this installation. */
  public Map<String, Connector> connectors() {
    return Map.copyOf(connectors);
  }
}
