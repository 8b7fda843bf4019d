package bindeledd.connector;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;
import bindeledd.connector.Port.Safety;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one system, each with the code that serves it. Immutable: each {@code serve} gives a
 * new one.
 *
 * @param version which version of the system's contract this is, where two may be served side by
 *     side; empty where there is one
 */
public record Contract(String system, String version, List<Service> services) {

  public Contract {
    services = List.copyOf(services);
  }

  public Contract(String system, List<Service> services) {
    this(system, "", services);
  }

  public static Contract of(String system) {
    return new Contract(system, List.of());
  }

  /** The same, of this version. */
  public Contract inVersion(String name) {
    return new Contract(system, name, services);
  }

  public <R> Contract serve(Feed<R> feed, Pull<R> pull) {
    return with(new Feeding<>(feed, pull));
  }

  public <K, R> Contract serve(Register<K, R> register, Find<K, R> find) {
    return with(new Finding<>(register, find));
  }

  public <R> Contract serve(Inbox<R> inbox, Push<R> push) {
    return with(new Pushing<>(inbox, push, null));
  }

  /** Serves an inbox that {@link Safety#CAN_BE_ASKED}. */
  public <R> Contract serve(Inbox<R> inbox, Push<R> push, Ask ask) {
    return with(new Pushing<>(inbox, push, ask));
  }

  public <R> Contract serve(Inbox<R> inbox, int atOnce, PushMany<R> push) {
    return with(new PushingMany<>(inbox, atOnce, push));
  }

  private Contract with(Service service) {
    var all = new ArrayList<>(services);
    all.add(service);
    return new Contract(system, version, all);
  }

  /** A port and what serves it. */
  public sealed interface Service {
    Port port();
  }

  public record Feeding<R>(Feed<R> port, Pull<R> pull) implements Service {}

  public record Finding<K, R>(Register<K, R> port, Find<K, R> find) implements Service {}

  public record Pushing<R>(Inbox<R> port, Push<R> push, @Nullable Ask ask) implements Service {
    public Pushing {
      if ((port.safety() == Safety.CAN_BE_ASKED) != (ask != null)) {
        throw new IllegalArgumentException(
            port.name() + ": exactly an inbox that can be asked has somebody to ask");
      }
    }
  }

  public record PushingMany<R>(Inbox<R> port, int atOnce, PushMany<R> push) implements Service {
    public PushingMany {
      if (port.safety() == Safety.CAN_BE_ASKED) {
        throw new IllegalArgumentException(
            port.name() + ": an inbox of many parcels must recognise repeats or neither");
      }
      if (atOnce < 1) {
        throw new IllegalArgumentException(port.name() + ": takes at least one parcel at once");
      }
    }
  }
}
