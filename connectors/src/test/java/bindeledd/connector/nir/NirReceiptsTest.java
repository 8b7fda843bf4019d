package bindeledd.connector.nir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Cursor;
import bindeledd.connector.Pull;
import bindeledd.connector.Served;
import bindeledd.connector.http.CannedClient;
import bindeledd.schema.nir.Kvittering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The feed of receipts goes forward or not at all. */
final class NirReceiptsTest {

  private static final String PAGE =
      """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
      <hentKvitteringerSvar xmlns="urn:bindeledd:nir:v1"><nummerertKvittering>
      <lopenummer>%d</lopenummer><kvittering>
      <meldingsId>0192f6a0-0000-7000-8000-000000000001</meldingsId><status>MOTTATT</status>
      </kvittering></nummerertKvittering><flere>true</flere></hentKvitteringerSvar>
      </soap:Body></soap:Envelope>
      """;

  private final CannedClient client = Canned.client();
  private final Pull<Kvittering> receipts = Served.pull(Canned.over(client), Nir.RECEIPTS);

  @Test
  void goesOnAfterTheLastItGot() {
    client.answers(PAGE.formatted(8).getBytes(UTF_8));

    assertThat(receipts.pull(new Cursor("7")).next()).isEqualTo(new Cursor("8"));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 3, -1})
  void doesNotGoInCircles(long last) {
    client.answers(PAGE.formatted(last).getBytes(UTF_8));

    assertThat(catchThrowableOfType(ConnectorException.class, () -> receipts.pull(new Cursor("7"))))
        .returns(Kind.GARBLED, ConnectorException::kind);
  }
}
