package bindeledd.connector;

import bindeledd.connector.Contract.Feeding;
import bindeledd.connector.Contract.Finding;
import bindeledd.connector.Contract.Pushing;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Register;

/** The code that serves a port, out of a contract. */
public final class Served {

  private Served() {}

  @SuppressWarnings("unchecked")
  public static <R> Pull<R> pull(Contract contract, Feed<R> feed) {
    return ((Feeding<R>) service(contract, feed)).pull();
  }

  @SuppressWarnings("unchecked")
  public static <K, R> Find<K, R> find(Contract contract, Register<K, R> register) {
    return ((Finding<K, R>) service(contract, register)).find();
  }

  @SuppressWarnings("unchecked")
  public static <R> Push<R> push(Contract contract, Inbox<R> inbox) {
    return ((Pushing<R>) service(contract, inbox)).push();
  }

  private static Contract.Service service(Contract contract, Port port) {
    return contract.services().stream()
        .filter(service -> service.port().equals(port))
        .findFirst()
        .orElseThrow();
  }
}
