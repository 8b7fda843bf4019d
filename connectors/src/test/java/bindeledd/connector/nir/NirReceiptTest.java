package bindeledd.connector.nir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Parcel;
import bindeledd.connector.Push;
import bindeledd.connector.Receipt;
import bindeledd.connector.Served;
import bindeledd.schema.nir.RegistrerKontrakt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A receipt counts for the message that it is about. */
final class NirReceiptTest {

  private static final UUID OURS = UUID.fromString("0192f6a0-0000-7000-8000-000000000001");
  private static final UUID ANOTHER = UUID.fromString("0192f6a0-0000-7000-8000-000000000002");

  private final bindeledd.connector.http.CannedClient client = Canned.client();
  private final Push<RegistrerKontrakt> contract = Served.push(Canned.over(client), Nir.CONTRACT);

  @Test
  void takesTheReceiptForItsOwnMessage() {
    client.answers(taken(OURS));
    assertThat(push()).isEqualTo(new Receipt.Accepted("R-1#1"));
  }

  @Test
  void knowsNotWhatBecameOfAMessageWhenAnotherIsAnswered() {
    client.answers(taken(ANOTHER));
    assertThat(catchThrowableOfType(ConnectorException.class, this::push))
        .returns(Kind.UNCERTAIN, ConnectorException::kind);
  }

  private Receipt push() {
    return contract.push(new Parcel<>(OURS, NirSamples.contract("K-1", NirSamples.PERSON)));
  }

  private static byte[] taken(UUID message) {
    return """
    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
    <kvittering xmlns="urn:bindeledd:nir:v1"><meldingsId>%s</meldingsId><status>GODTATT</status>\
    <registreringsId>R-1</registreringsId><versjon>1</versjon></kvittering>\
    </soap:Body></soap:Envelope>\
    """
        .formatted(message)
        .getBytes(UTF_8);
  }
}
