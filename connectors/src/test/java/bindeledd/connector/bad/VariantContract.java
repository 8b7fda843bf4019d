package bindeledd.connector.bad;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Outcome;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.example.ExampleSandbox;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variant's test, whole or with something wrong in it. Run by {@code KitTest} only. */
public final class VariantContract extends ConnectorContract {

  private final Variant.Flaw flaw;

  private VariantContract(Variant.Flaw flaw) {
    this.flaw = flaw;
  }

  /** Each variant, and the behaviour that must fail for it, if any. */
  public static Map<ConnectorContract, Optional<Behaviour>> all() {
    var all = new HashMap<ConnectorContract, Optional<Behaviour>>();
    Arrays.stream(Variant.Flaw.values())
        .forEach(flaw -> all.put(new VariantContract(flaw), Optional.ofNullable(flaw.broken)));
    return all;
  }

  @Override
  protected Sandbox sandbox() {
    return new InSoapDress();
  }

  /** The faults of SOAP are faults of HTTP, so a REST system can suffer them too. */
  private static final class InSoapDress extends ExampleSandbox {

    private static final String BUSY =
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
            + "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>Opptatt</faultstring>"
            + "<detail><kode>OPPTATT</kode></detail></soap:Fault></soap:Body></soap:Envelope>";

    @Override
    public Speech speaks(Port port) {
      return Speech.SOAP;
    }

    @Override
    public List<SoapFault> soapFaults() {
      return List.of(new SoapFault("OPPTATT", BUSY, List.of(Outcome.UNCERTAIN)));
    }
  }

  @Override
  protected Connector connect(URI url) {
    return new Variant(url, timeout(), flaw);
  }

  @Override
  protected boolean isInTheReadme() {
    return false;
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Variant.class;
  }

  @Override
  protected Samples samples() {
    var arne = ExampleSandbox.ARNE.nummer();
    var hello = new Melding(arne, "Velkommen!");
    var empty = new Melding(arne, " ");
    return Samples.watching(arne)
        .accepted(Variant.ASKED, hello)
        .rejected(Variant.ASKED, empty, "TOM")
        .accepted(Variant.BATCH, hello, new Melding(arne, "Hei igjen"))
        .rejected(Variant.BATCH, empty, "TOM");
  }
}
