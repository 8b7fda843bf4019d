package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Cursor;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Unreadable;
import bindeledd.connector.http.CannedClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the case system says is taken only as far as it can be kept, and shown. */
final class CaseworkRestTest {

  private final CannedClient client = new CannedClient("application/json");
  private final CaseworkRest rest = CaseworkFeedFuzz.over(client);

  @Test
  void keepsARecordApartThatTheLedgerCannotHold() {
    says(
        """
        {"saksposter":[{"lokalReferanse":"a\\u0000b"},{"fornavn":"\\udc00"},{"fornavn":"Kari"}],
         "neste":"4","flere":false}
        """);

    var page = rest.pull(Cursor.START);

    assertThat(page.records()).hasSize(1);
    assertThat(page.unreadable())
        .extracting(Unreadable::code)
        .containsExactly("FELT_UGYLDIGE_TEGN", "FELT_UGYLDIGE_TEGN");
    assertThat(page.next()).isEqualTo(new Cursor("4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "LONG"})
  void goesToNoPlaceThatCannotBeKept(String place) {
    says(
        "{\"saksposter\":[],\"neste\":\"%s\",\"flere\":false}"
            .formatted(place.replace("LONG", "x".repeat(1001))));

    assertThat(failure(() -> rest.pull(Cursor.START)).kind()).isEqualTo(Kind.GARBLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "LONG"})
  void takesNoReferenceThatCannotBeKept(String reference) {
    var id = UUID.randomUUID();
    says(
        """
        {"svar":[{"id":"%s","utfall":"MOTTATT","referanse":"%s"}]}
        """
            .formatted(id, reference.replace("LONG", "x".repeat(201))));

    assertThat(failure(() -> settle(List.of(id))).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void showsNoCodeThatCouldBeSomebodysNumber() {
    var id = UUID.randomUUID();
    says(
        """
        {"svar":[{"id":"%s","utfall":"AVVIST",
                  "feil":[{"kode":"UKJENT_POST"},{"kode":"%s"},{"kode":"Kari Oppdiktet"},{"kode":"F-12345"}]}]}
        """
            .formatted(id, SakspostSamples.FNR));

    assertThat(settle(List.of(id)).values())
        .singleElement()
        .isInstanceOfSatisfying(
            Receipt.Rejected.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Receipt.Reason::code)
                    .containsExactly("UKJENT_POST", "UKJENT", "UKJENT", "F-12345"));
  }

  @Test
  void ofManyTakesEachAnswerThatKeepsTheContractAndLeavesTheOthersUnknown() {
    var ids = Stream.generate(UUID::randomUUID).limit(5).toList();
    says(
        """
        {"svar":[{"id":"%s","utfall":"MOTTATT","referanse":"M-1"},
                 {"id":"%s","utfall":"HADDE_FRA_FOER","referanse":"M-2"},
                 {"id":"%s","utfall":"AVVIST","feil":[{"kode":"UKJENT_PERSON"}]},
                 {"id":"%s","utfall":"MOTTATT","referanse":"M-4"},
                 {"id":"%4$s","utfall":"AVVIST","feil":[{"kode":"UKJENT_PERSON"}]},
                 {"id":"%s","utfall":"MOTTATT"},
                 {"id":"hva","utfall":"MOTTATT","referanse":"M-6"}]}
        """
            .formatted(ids.toArray()));

    assertThat(settle(ids))
        .containsOnly(
            entry(ids.get(0), new Receipt.Accepted("M-1")),
            entry(ids.get(1), new Receipt.Duplicate("M-2")),
            entry(ids.get(2), new Receipt.Rejected(new Receipt.Reason("UKJENT_PERSON", "", ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"svar\":[]}", "{\"svar\":[{\"utfall\":\"MOTTATT\"}]}"})
  void anAnswerThatAnswersNothingIsNone(String answer) {
    says(answer);

    assertThat(failure(() -> settle(List.of(UUID.randomUUID()))).kind()).isEqualTo(Kind.GARBLED);
  }

  private Map<UUID, Receipt> settle(List<UUID> ids) {
    return rest.settlements(
        ids.stream().map(id -> new Parcel<>(id, SettlementSamples.agreed())).toList());
  }

  private void says(String answer) {
    client.answers(answer.getBytes(UTF_8));
  }

  private static ConnectorException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable ask) {
    return catchThrowableOfType(ConnectorException.class, ask);
  }
}
