package bindeledd.runtime;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Every port that some connector serves, with the code that serves it. Two versions of a system's
 * connector may serve the same ports; which of them does is a matter of the day.
 */
@Component
public final class Ports {

  private final Map<String, Map<String, Contract.Service>> services = new LinkedHashMap<>();
  private final Map<String, Connector> connectors = new LinkedHashMap<>();
  private final Versions versions;
  private final Clock clock;

  /** Where versions are not told apart, and so the day is nothing to them. */
  Ports(List<Connector> connectors) {
    this(connectors, Versions.NONE, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /**
   * @throws IllegalStateException if two connectors serve the same port in the same version
   * @throws ConfigurationRefusedException if nobody says which of two versions serves when
   */
  @Autowired
  Ports(List<Connector> connectors, Versions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
    for (Connector connector : connectors) {
      Contract contract = connector.contract();
      this.connectors.putIfAbsent(contract.system(), connector);
      for (Contract.Service service : contract.services()) {
        var served = services.computeIfAbsent(service.port().name(), _ -> new LinkedHashMap<>());
        if (served.putIfAbsent(contract.version(), service) != null) {
          throw new IllegalStateException("Two connectors serve " + service.port().name());
        }
      }
    }
    services.forEach((port, served) -> checkChoice(port, served.keySet()));
  }

  private void checkChoice(String port, Set<String> served) {
    String system = port.substring(0, port.indexOf('.'));
    Set<String> chosen = versions.of(system);
    if (served.size() > 1 && !chosen.containsAll(served)) {
      throw new ConfigurationRefusedException(
          "bindeledd.versions."
              + system
              + " must say from which day each of "
              + served
              + " serves "
              + port);
    }
  }

  /** The system that a port belongs to: the first word of its name. */
  public static String systemOf(Port port) {
    return port.name().substring(0, port.name().indexOf('.'));
  }

  /** Whether some connector serves it, in whichever version. */
  boolean isServed(Port port) {
    return services.containsKey(port.name());
  }

  Optional<Contract.Service> serving(Port port) {
    return serving(port, versionOf(port, clock.instant()));
  }

  /** As that version of the system's connector serves it. */
  Optional<Contract.Service> serving(Port port, String version) {
    return Optional.ofNullable(services.getOrDefault(port.name(), Map.of()).get(version));
  }

  /** The version that serves the port at a time; empty where versions are not told apart. */
  String versionOf(Port port, Instant at) {
    var served = services.getOrDefault(port.name(), Map.of());
    return served.size() == 1 ? served.keySet().iterator().next() : versions.at(systemOf(port), at);
  }

  /**
   * Every version to read a feed of: whoever has taken something may still answer. Those to come
   * are not read.
   */
  Map<String, Contract.Service> reading(Port.Feed<?> feed) {
    var served = services.getOrDefault(feed.name(), Map.of());
    if (served.size() < 2) {
      return served;
    }
    var now = clock.instant();
    var reading = new LinkedHashMap<>(served);
    var until = versions.until(systemOf(feed), now);
    reading.keySet().removeIf(it -> !until.contains(it) && !it.equals(versionOf(feed, now)));
    return reading;
  }

  /** The connectors by system, as configured in this installation. */
  public Map<String, Connector> connectors() {
    return Map.copyOf(connectors);
  }
}
