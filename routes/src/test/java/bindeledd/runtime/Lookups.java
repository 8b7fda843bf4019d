package bindeledd.runtime;

import bindeledd.connector.Connector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Look-ups as the adapter makes them, for tests that need no more of it. */
public final class Lookups {

  private Lookups() {}

  /** In the registers of this connector, under the limits that hold by default. */
  public static Lookup in(Connector connector) {
    var limits =
        Binder.get(new MockEnvironment()).bindOrCreate("none", Bindable.of(PortSettings.class));
    return new Lookup(new Ports(List.of(connector)), new Guards(limits, new SimpleMeterRegistry()));
  }
}
