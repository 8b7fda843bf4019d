package bindeledd.connector.imdinett;

import static bindeledd.connector.imdinett.ImdinettPeople.AMINA;
import static bindeledd.connector.imdinett.ImdinettPeople.YUSUF;
import static bindeledd.connector.imdinett.ImdinettPeople.settled;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Secret;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.net.URI;

/** IMDinett keeps the connector contract. */
public class ImdinettConnectorTest extends ConnectorContract {

  @Override
  protected Sandbox sandbox() {
    return new ImdinettSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new ImdinettConnector(
        new ImdinettProperties(url, new Secret(ImdinettSandbox.KEY), timeout()));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(AMINA.duf(), YUSUF.duf(), AMINA.etternavn(), ImdinettSandbox.KEY)
        .feed(Imdinett.SETTLEMENTS, 25, Bosettingsperson::lopenummer)
        .accepted(
            Imdinett.SETTLEMENT_DATE, settled(AMINA, "2026-02-02"), settled(YUSUF, "2026-01-02"))
        .rejected(Imdinett.SETTLEMENT_DATE, settled(AMINA, "2026-01-02"), "FOER_UTSOEKT");
  }
}
