package bindeledd.connector.bad;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.example.ExampleSandbox;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
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
    return new ExampleSandbox();
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
