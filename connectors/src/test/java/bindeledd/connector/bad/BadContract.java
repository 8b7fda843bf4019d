package bindeledd.connector.bad;

import bindeledd.connector.Connector;
import bindeledd.connector.Waivers;
import bindeledd.connector.example.Example;
import bindeledd.connector.example.ExampleConnectorTest;
import java.net.URI;
import java.time.Duration;

/** The example's test, of an example with something wrong in it. Run by {@code KitTest} only. */
public final class BadContract extends ExampleConnectorTest {

  private final Bad bad;
  private final Waivers waivers;

  public BadContract(Bad bad, Waivers waivers) {
    this.bad = bad;
    this.waivers = waivers;
  }

  @Override
  protected Connector connect(URI url) {
    return bad.in(super.connect(url), url);
  }

  @Override
  protected boolean isInTheReadme() {
    return false;
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Example.class;
  }

  @Override
  protected Waivers waivers() {
    return waivers;
  }

  @Override
  protected Duration limit() {
    return Duration.ofSeconds(5);
  }
}
