package bindeledd.connector.helsedirektoratet;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Secret;
import java.net.URI;

/** Helsedirektoratet keeps the connector contract. */
public class HelsedirektoratetConnectorTest extends ConnectorContract {

  @Override
  protected Sandbox sandbox() {
    return new HelsedirektoratetSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new HelsedirektoratetConnector(
        new HelsedirektoratetProperties(url, new Secret(HelsedirektoratetSandbox.KEY), timeout()));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(HelsedirektoratetSandbox.KEY, "290000000")
        .accepted(
            Helsedirektoratet.CLAIM,
            HelsedirektoratetSamples.line("FLY-R-1", 1),
            HelsedirektoratetSamples.line("FLY-R-2", 1),
            HelsedirektoratetSamples.withoutAmount("FLY-R-4"))
        .rejected(
            Helsedirektoratet.CLAIM, HelsedirektoratetSamples.wrong("FLY-R-3"), "SUM_STEMMER_IKKE");
  }
}
