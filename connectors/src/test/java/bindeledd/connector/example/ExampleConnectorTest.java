package bindeledd.connector.example;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Secret;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import java.net.URI;

/** Eksempelregisteret keeps the connector contract. */
public class ExampleConnectorTest extends ConnectorContract {

  @Override
  protected Sandbox sandbox() {
    return new ExampleSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new ExampleConnector(
        new ExampleProperties(url, new Secret(ExampleSandbox.KEY), timeout()));
  }

  @Override
  protected Samples samples() {
    var arne = ExampleSandbox.ARNE.nummer();
    var brita = ExampleSandbox.BRITA.nummer();
    return Samples.watching(arne, brita, ExampleSandbox.ARNE.navn(), ExampleSandbox.KEY)
        .feed(Example.EVENT, 25, Hendelse::lopenummer)
        .known(Example.RESIDENT, arne, brita)
        .unknown(Example.RESIDENT, 50, n -> "%011d".formatted(n))
        .accepted(Example.MESSAGE, new Melding(arne, "Velkommen!"), new Melding(brita, "Hei"))
        .rejected(Example.MESSAGE, new Melding(arne, " "), "TOM");
  }
}
