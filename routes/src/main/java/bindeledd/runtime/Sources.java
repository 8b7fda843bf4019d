package bindeledd.runtime;

import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Port;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be read here, for whoever reads beside the flows; always through the guards. */
@Component
public final class Sources {

  private final Ports ports;
  private final Guards guards;

  Sources(Ports ports, Guards guards) {
    this.ports = ports;
    this.guards = guards;
  }

  /** The systems that a connector is configured for. */
  public Set<String> systems() {
    return Set.copyOf(ports.connectors().keySet());
  }

  /** Whether some connector serves the port. */
  public boolean serves(Port port) {
    return ports.serving(port).isPresent();
  }

  /** Whether a call to the system would be tried now. */
  public boolean open(String system) {
    return guards.of(system).open();
  }

  /**
   * What a feed has after a place, as its connector of today has it. Moves nothing.
   *
   * @throws bindeledd.connector.ConnectorException if no answer came that can be used
   */
  public <R> Page<R> pull(Port.Feed<R> feed, Cursor after) {
    return switch (ports.serving(feed).orElse(null)) {
      case Contract.Feeding<?> feeding -> typed(feed, feeding, after);
      case Contract.Finding<?, ?> f -> throw noFeed(feed);
      case Contract.Pushing<?> p -> throw noFeed(feed);
      case Contract.PushingMany<?> p -> throw noFeed(feed);
      case null -> throw noFeed(feed);
    };
  }

  private <R, S> Page<R> typed(Port.Feed<R> feed, Contract.Feeding<S> service, Cursor after) {
    Page<S> page = guards.call(feed, () -> service.pull().pull(after));
    return new Page<>(
        page.records().stream().map(feed.type()::cast).toList(),
        page.unreadable(),
        page.next(),
        page.more());
  }

  private static IllegalStateException noFeed(Port port) {
    return new IllegalStateException("No connector serves " + port.name() + " as a feed");
  }
}
