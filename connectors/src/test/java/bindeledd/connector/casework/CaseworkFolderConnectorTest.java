package bindeledd.connector.casework;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Waivers;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A case system that can only exchange files keeps the connector contract. */
public class CaseworkFolderConnectorTest extends ConnectorContract {

  private static final String SAYS_NOTHING =
      "A folder takes whatever is written to it; nobody is there to say no.";

  /** What is served when there is no address. */
  public static final class Ports {
    public static final Port.Feed<Sakspost> FILES = Casework.FILES;
    public static final Port.Inbox<Kvittering> RECEIPTS = Casework.RECEIPTS;
    public static final Port.Inbox<Personmelding> PERSONS = Casework.PERSONS;
    public static final Port.Inbox<Bostottemelding> HOUSING = Casework.HOUSING;
    public static final Port.Inbox<Bosettingsmelding> SETTLEMENTS = Casework.SETTLEMENTS;
    public static final Port.Inbox<Tilskuddsmelding> GRANTS = Casework.GRANTS;

    private Ports() {}
  }

  @Override
  protected Class<?> ports(Connector connector) {
    return Ports.class;
  }

  @Override
  protected Sandbox sandbox() {
    return new CaseworkFolderSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new CaseworkConnector(
        new CaseworkProperties(
            null, null, timeout(), Path.of(url), Duration.ZERO, false, 10, 4000, 65536));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(
            SakspostSamples.FNR,
            SakspostSamples.DNR,
            SakspostSamples.FORNAVN,
            SakspostSamples.ETTERNAVN)
        .feed(Casework.FILES, 25, CaseworkConnectorTest::identity)
        .accepted(
            Casework.RECEIPTS,
            AnswerSamples.accepted("FLY-1", ""),
            AnswerSamples.rejected("FLY-2", "poster.csv rad 7"))
        .accepted(Casework.PERSONS, AnswerSamples.person(), AnswerSamples.gradedPerson())
        .accepted(Casework.HOUSING, AnswerSamples.decision(), AnswerSamples.payment())
        .accepted(
            Casework.SETTLEMENTS, SettlementSamples.agreed(), SettlementSamples.gradedElsewhere())
        .accepted(Casework.GRANTS, AnswerSamples.grant(), AnswerSamples.grantStatus());
  }

  @Override
  protected Waivers waivers() {
    return Waivers.of(Behaviour.REJECTS_WITH_REASONS, Casework.RECEIPTS, SAYS_NOTHING)
        .and(Behaviour.REJECTS_WITH_REASONS, Casework.PERSONS, SAYS_NOTHING)
        .and(Behaviour.REJECTS_WITH_REASONS, Casework.HOUSING, SAYS_NOTHING)
        .and(Behaviour.REJECTS_WITH_REASONS, Casework.SETTLEMENTS, SAYS_NOTHING)
        .and(Behaviour.REJECTS_WITH_REASONS, Casework.GRANTS, SAYS_NOTHING);
  }
}
