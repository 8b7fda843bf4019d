package bindeledd.connector.tilskudd;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import java.net.URI;
import java.time.LocalDate;

/** The grant portal keeps the connector contract, at an address. */
public class TilskuddConnectorTest extends ConnectorContract {

  /** What is served when there is no folder. */
  public static final class Ports {
    public static final Port.Inbox<Endringsforesporsel> CHANGE_REQUEST = Tilskudd.CHANGE_REQUEST;
    public static final Port.Inbox<Ekstrasoknad> EXTRA_GRANT = Tilskudd.EXTRA_GRANT;
    public static final Port.Register<Statussporsmal, Statussvar> STATUS = Tilskudd.STATUS;

    private Ports() {}
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Ports.class;
  }

  @Override
  protected Sandbox sandbox() {
    return new TilskuddSandbox(TilskuddSandbox.temporary(), () -> LocalDate.of(2026, 5, 1));
  }

  @Override
  protected Connector connect(URI url) {
    return new TilskuddConnector(TilskuddSamples.properties(url, null, timeout()));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(TilskuddSamples.KARI, TilskuddSamples.DUF)
        .known(
            Tilskudd.STATUS, TilskuddSamples.question("FOR-1"), TilskuddSamples.question("FOR-2"))
        .unknown(
            Tilskudd.STATUS, TilskuddRest.AT_ONCE, n -> TilskuddSamples.question("UKJENT-" + n))
        .accepted(
            Tilskudd.CHANGE_REQUEST,
            TilskuddSamples.request("FLY-E-1", "L-1", 1),
            TilskuddSamples.request("FLY-E-2", "L-2", 1))
        .rejected(
            Tilskudd.CHANGE_REQUEST, TilskuddSamples.request("FLY-E-3", "L-FOR-1", 1), "DOBBEL")
        .accepted(
            Tilskudd.EXTRA_GRANT,
            TilskuddSamples.application("FLY-X-1", "FHT1", 2026, true),
            TilskuddSamples.application("FLY-X-2", "FHT2", 2026, true))
        .rejected(
            Tilskudd.EXTRA_GRANT,
            TilskuddSamples.application("FLY-X-3", "FHT2", 2026, false),
            "MANGLER_SAMTYKKE")
        .rejected(
            Tilskudd.EXTRA_GRANT,
            TilskuddSamples.application("FLY-X-4", "FHT9", 2026, true),
            "UKJENT_KODE");
  }
}
