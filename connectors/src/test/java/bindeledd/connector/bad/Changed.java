package bindeledd.connector.bad;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Contract.Feeding;
import bindeledd.connector.Contract.Finding;
import bindeledd.connector.Contract.Pushing;
import bindeledd.connector.Contract.Service;
import bindeledd.connector.Find;
import bindeledd.connector.Health;
import bindeledd.connector.Port;
import bindeledd.connector.Pull;
import bindeledd.connector.Push;
import bindeledd.connector.example.Example;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A connector as another, with one thing changed. */
record Changed(Connector good, List<Service> services, UnaryOperator<Health> healthChange)
    implements Connector {

  /**
   * What is changed in each new connector.
   *
   * @param port where, or null for the whole
   */
  record Change(@Nullable Port port, BiFunction<Connector, URI, Connector> in) {}

  @Override
  public Contract contract() {
    return new Contract(good.contract().system(), services);
  }

  @Override
  public Health health() {
    return healthChange.apply(good.health());
  }

  static Change whole(UnaryOperator<Connector> change) {
    return new Change(null, (good, _) -> change.apply(good));
  }

  static Change health(UnaryOperator<Health> change) {
    return whole(good -> new Changed(good, good.contract().services(), change));
  }

  static Change without(Port port) {
    return whole(
        good ->
            new Changed(
                good,
                good.contract().services().stream().filter(s -> !s.port().equals(port)).toList(),
                health -> health));
  }

  static Change events(UnaryOperator<Pull<Hendelse>> change) {
    return service(Example.EVENT, old -> new Feeding<>(Example.EVENT, change.apply(pull(old))));
  }

  static Change residents(UnaryOperator<Find<String, Beboer>> change) {
    return service(
        Example.RESIDENT, old -> new Finding<>(Example.RESIDENT, change.apply(find(old))));
  }

  /** Served in another way altogether. */
  static Change residentsAt(Function<URI, Find<String, Beboer>> find) {
    return new Change(
        Example.RESIDENT,
        (good, url) ->
            service(Example.RESIDENT, _ -> new Finding<>(Example.RESIDENT, find.apply(url)))
                .in()
                .apply(good, url));
  }

  static Change messages(UnaryOperator<Push<Melding>> change) {
    return service(
        Example.MESSAGE, old -> new Pushing<>(Example.MESSAGE, change.apply(push(old)), null));
  }

  private static Change service(Port port, UnaryOperator<Service> change) {
    return new Change(
        port,
        (good, _) ->
            new Changed(
                good,
                good.contract().services().stream()
                    .map(service -> service.port().equals(port) ? change.apply(service) : service)
                    .toList(),
                health -> health));
  }

  @SuppressWarnings("unchecked")
  private static Pull<Hendelse> pull(Service old) {
    return ((Feeding<Hendelse>) old).pull();
  }

  @SuppressWarnings("unchecked")
  private static Find<String, Beboer> find(Service old) {
    return ((Finding<String, Beboer>) old).find();
  }

  @SuppressWarnings("unchecked")
  private static Push<Melding> push(Service old) {
    return ((Pushing<Melding>) old).push();
  }
}
