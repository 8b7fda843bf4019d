package bindeledd.connector.casework;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorContract;
import bindeledd.connector.Samples;
import bindeledd.connector.Sandbox;
import bindeledd.connector.Secret;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The case system keeps the connector contract: REST, with a drop folder beside. */
public class CaseworkConnectorTest extends ConnectorContract {

  private final Path folder = CaseworkSandbox.temporary();

  @Override
  protected Sandbox sandbox() {
    return new CaseworkSandbox(folder);
  }

  @Override
  protected Connector connect(URI url) {
    return new CaseworkConnector(
        new CaseworkProperties(
            url,
            new Secret(CaseworkSandbox.TOKEN),
            timeout(),
            folder,
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
        .feed(Casework.FILES, 25, CaseworkConnectorTest::identity)
        .accepted(
            Casework.RECEIPTS,
            AnswerSamples.accepted("FLY-1", ""),
            AnswerSamples.rejected("FLY-2", ""))
        .rejected(Casework.RECEIPTS, AnswerSamples.accepted(" ", ""), "UKJENT_POST")
        .accepted(Casework.PERSONS, AnswerSamples.person(), AnswerSamples.gradedPerson())
        .rejected(Casework.PERSONS, AnswerSamples.nobody(), "UKJENT_PERSON");
  }

  static String identity(Sakspost post) {
    return post.verdi(Felt.LOKAL_REFERANSE).orElseThrow();
  }
}
