package bindeledd.connector.husbanken;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.auth.Tokens;
import bindeledd.schema.husbanken.Digisossoknad;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Digisos files in a folder keep the connector contract. */
public class DigisosConnectorTest extends ConnectorContract {

  /** What is served when there is no address. */
  public static final class Ports {
    public static final Port.Feed<Digisossoknad> DIGISOS = Husbanken.DIGISOS;

    private Ports() {}
  }

  /** The folder alone. */
  private static final class FolderSandbox implements Sandbox {
    private final HusbankenSandbox whole = new HusbankenSandbox();

    @Override
    public URI url() {
      return whole.folder().root().toUri();
    }

    @Override
    public void clear() {
      whole.clear();
    }

    @Override
    public int effects() {
      return 0;
    }

    @Override
    public void fill(Port.Feed<?> feed, int records) {
      whole.fill(feed, records);
    }

    @Override
    public Speech speaks(Port port) {
      return Speech.FILES;
    }

    @Override
    public void close() {
      whole.close();
    }
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Ports.class;
  }

  @Override
  protected Sandbox sandbox() {
    return new FolderSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    @Nullable Tokens nobody = null;
    return new HusbankenConnector(
        HusbankenSamples.properties(null, Path.of(url), Duration.ofSeconds(1)), nobody);
  }

  @Override
  protected Samples samples() {
    return Samples.watching(HusbankenSamples.KARI)
        .feed(
            Husbanken.DIGISOS,
            25,
            application -> String.valueOf(application.innsendingstidspunkt()));
  }
}
