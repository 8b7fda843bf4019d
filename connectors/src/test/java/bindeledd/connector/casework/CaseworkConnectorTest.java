package bindeledd.connector.casework;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Port;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Secret;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import java.net.URI;
import java.time.Duration;

/**
 * A case system with REST keeps the connector contract. How REST and a folder go together is {@link
 * AnswersInFilesTest}'s.
 */
public class CaseworkConnectorTest extends ConnectorContract {

  /** What is served when there is no folder. */
  public static final class Ports {
    public static final Port.Feed<Sakspost> RECORDS = Casework.RECORDS;
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
    return new CaseworkSandbox();
  }

  @Override
  protected Connector connect(URI url) {
    return new CaseworkConnector(
        new CaseworkProperties(
            url,
            new Secret(CaseworkSandbox.TOKEN),
            timeout(),
            null,
            Duration.ZERO,
            false,
            10,
            4000,
            65536));
  }

  @Override
  protected Samples samples() {
    return Samples.watching(
            SakspostSamples.FNR,
            SakspostSamples.DNR,
            SakspostSamples.FORNAVN,
            SakspostSamples.ETTERNAVN,
            CaseworkSandbox.TOKEN)
        .feed(Casework.RECORDS, 25, CaseworkConnectorTest::identity)
        .accepted(
            Casework.RECEIPTS,
            AnswerSamples.accepted("FLY-1", ""),
            AnswerSamples.rejected("FLY-2", ""))
        .rejected(Casework.RECEIPTS, AnswerSamples.accepted(" ", ""), "UKJENT_POST")
        .accepted(Casework.PERSONS, AnswerSamples.person(), AnswerSamples.gradedPerson())
        .rejected(Casework.PERSONS, AnswerSamples.nobody(), "UKJENT_PERSON")
        .accepted(Casework.HOUSING, AnswerSamples.decision(), AnswerSamples.payment())
        .rejected(Casework.HOUSING, AnswerSamples.aboutNobody(), "UKJENT_PERSON")
        .accepted(
            Casework.SETTLEMENTS, SettlementSamples.agreed(), SettlementSamples.gradedElsewhere())
        .rejected(Casework.SETTLEMENTS, SettlementSamples.nobody(), "UKJENT_PERSON")
        .accepted(Casework.GRANTS, AnswerSamples.grant(), AnswerSamples.grantStatus())
        .rejected(Casework.GRANTS, AnswerSamples.grantOfNobody(), "UKJENT_PERSON");
  }

  static String identity(Sakspost post) {
    return post.verdi(Felt.LOKAL_REFERANSE).orElseThrow();
  }
}
