package bindeledd.connector.tilskudd;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Waivers;
import bindeledd.schema.tilskudd.Radsvar;
import bindeledd.schema.tilskudd.Tilskuddsrad;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The grant portal's lists in folders keep the connector contract. */
public class TilskuddFolderConnectorTest extends ConnectorContract {

  /** What is served when there is no address. */
  public static final class Ports {
    public static final Port.Feed<Tilskuddsrad> GRANT_LINES = Tilskudd.GRANT_LINES;
    public static final Port.Feed<Tilskuddsrad> BANK_POSTINGS = Tilskudd.BANK_POSTINGS;
    public static final Port.Feed<Tilskuddsrad> EXTRA_DECISIONS = Tilskudd.EXTRA_DECISIONS;
    public static final Port.Inbox<Radsvar> ANSWERS = Tilskudd.ANSWERS;

    private Ports() {}
  }

  /** The folders alone. */
  private static final class FolderSandbox implements Sandbox {
    private final TilskuddSandbox whole = new TilskuddSandbox();

    @Override
    public URI url() {
      return whole.root().toUri();
    }

    @Override
    public void clear() {
      whole.clear();
    }

    @Override
    public int effects() {
      return whole.effects();
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
    return new TilskuddConnector(
        TilskuddSamples.properties(null, Path.of(url), Duration.ofSeconds(1)));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(TilskuddSamples.KARI, TilskuddSamples.DUF)
        .feed(Tilskudd.GRANT_LINES, 25, Tilskuddsrad::opphav)
        .feed(Tilskudd.BANK_POSTINGS, 25, Tilskuddsrad::opphav)
        .feed(Tilskudd.EXTRA_DECISIONS, 25, Tilskuddsrad::opphav)
        .accepted(
            Tilskudd.ANSWERS,
            TilskuddSamples.accepted(""),
            TilskuddSamples.rejected("poster.xlsx rad 7"));
  }

  @Override
  protected Waivers waivers() {
    return Waivers.of(
        Behaviour.REJECTS_WITH_REASONS,
        Tilskudd.ANSWERS,
        "A folder takes whatever is written to it; nobody is there to say no.");
  }
}
