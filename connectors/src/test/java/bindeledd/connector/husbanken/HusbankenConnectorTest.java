package bindeledd.connector.husbanken;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.auth.FixedTokens;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Bostottesvar;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Husbanken keeps the connector contract, at an address. */
public class HusbankenConnectorTest extends ConnectorContract {

  /** Those nobody has heard of. */
  private static final List<NationalNumber> STRANGERS = strangers();

  /** What is served when there is no folder. */
  public static final class Ports {
    public static final Port.Register<Bostottesok, Bostottesvar> ALLOWANCE = Husbanken.ALLOWANCE;
    public static final Port.Inbox<Bostottesoknad> APPLICATION = Husbanken.APPLICATION;

    private Ports() {}
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Ports.class;
  }

  @Override
  protected Sandbox sandbox() {
    return new HusbankenSandbox(HusbankenSandbox.temporary(), HusbankenSamples::people);
  }

  @Override
  protected Connector connect(URI url) {
    return new HusbankenConnector(
        HusbankenSamples.properties(url, null, timeout()), new FixedTokens("token"));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(HusbankenSamples.KARI, HusbankenSamples.OLA)
        .known(
            Husbanken.ALLOWANCE,
            HusbankenSamples.question(HusbankenSamples.KARI),
            HusbankenSamples.question(HusbankenSamples.OLA))
        .unknown(Husbanken.ALLOWANCE, 1, n -> HusbankenSamples.question(STRANGERS.get(n).digits()))
        .accepted(
            Husbanken.APPLICATION,
            HusbankenSamples.application(HusbankenSamples.KARI, "FLY-B-1", 1),
            HusbankenSamples.application(HusbankenSamples.OLA, "FLY-B-2", 1))
        .rejected(Husbanken.APPLICATION, HusbankenSamples.impossible(), "HUSSTAND_UGYLDIG");
  }

  private static List<NationalNumber> strangers() {
    var numbers = new SyntheticNumbers(11);
    return Stream.generate(numbers::birthNumber).limit(20).toList();
  }
}
