package bindeledd.connector;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What every connector keeps. A connector's test extends this, says where its sandbox is and what
 * to send, and gets every behaviour of every port it declares tested.
 */
public abstract class ConnectorContract {

  /** The time-out a connector under test is given, for connecting and for answering. */
  protected static final Duration TIMEOUT = Duration.ofMillis(300);

  /** A new sandbox, listening. */
  protected abstract Sandbox sandbox();

  /**
   * A new connector to a system at this address, with {@link #TIMEOUT}. The address may be dead:
   * that must not show before the connector is used.
   */
  protected abstract Connector connect(URI url);

  protected abstract Samples samples();

  /** What the connector cannot promise. */
  protected Waivers waivers() {
    return Waivers.none();
  }

  /**
   * The public class that declares the ports as constants: {@code Nir} for a {@code NirConnector}.
   */
  protected Class<?> ports(Connector connector) {
    var name = connector.getClass().getName();
    try {
      return Class.forName(name.replaceFirst("Connector$", ""));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Say with ports() where " + name + " declares its ports", e);
    }
  }

  @TestFactory
  Stream<DynamicNode> keepsTheContract() {
    return Stream.empty();
  }
}
