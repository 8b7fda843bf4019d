package bindeledd.connector.folkeregister;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Cursor;
import bindeledd.connector.Unreadable;
import bindeledd.connector.http.CannedClient;
import bindeledd.model.DufNumber;
import bindeledd.schema.folkeregister.DufAndName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that no register should give, and that must not stop us all the same. */
final class FolkeregisterOddAnswersTest {

  private static final Cursor SOMEWHERE = new Cursor("seq=77");
  private static final String EVENT =
      "{\"sekvensnummer\":%s,\"hendelse\":{\"folkeregisteridentifikator\":\"07839190039\","
          + "\"hendelsetype\":\"x\"}}";

  private final CannedClient client = new CannedClient("application/json");
  private final FolkeregisterClient asking = Canned.over(client);
  private final EventFeed feed =
      new EventFeed(asking, new Extraction(asking, Canned.PROPERTIES), 10);

  @Test
  void anEntryThatIsNothingStopsNoOther() {
    says("[null," + EVENT.formatted(78) + "]");

    var page = feed.pull(SOMEWHERE);

    assertThat(page.records()).hasSize(1);
    assertThat(page.unreadable())
        .extracting(Unreadable::code)
        .containsExactly("FREG_HENDELSE_ULESELIG");
    assertThat(page.next().value()).isEqualTo("seq=79");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9999999999", "999999999999999999", "9223372036854775807"})
  void aNumberThatCannotBeAnEventsLeadsNowhere(String number) {
    says("[" + EVENT.formatted(78) + "," + EVENT.formatted(number) + "]");

    var page = feed.pull(SOMEWHERE);

    assertThat(page.records()).hasSize(1);
    assertThat(page.unreadable()).hasSize(1);
    assertThat(page.next().value()).isEqualTo("seq=79");
    assertThat(Position.of(page.next())).isEqualTo(new Position.Events(79, null, false));
  }

  @Test
  void aPersonsNumberInPlaceOfASequenceNumberIsNotPrinted() {
    says("[" + EVENT.formatted(78) + "," + EVENT.formatted("27871060520") + "]");

    assertThat(feed.pull(SOMEWHERE).unreadable())
        .extracting(Unreadable::toString)
        .containsExactly("unreadable FREG_HENDELSE_ULESELIG at 0");
  }

  @Test
  void aPageFromBeforeWhatWasAskedForLeadsNowhere() {
    says("[" + EVENT.formatted(76) + "]");

    assertThat(failure(SOMEWHERE).kind()).isEqualTo(Kind.GARBLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9223372036854775807", "1.5", "null", "\"7\""})
  void aLatestNumberThatCannotBeOneIsGarbled(String latest) {
    says(latest);

    assertThat(failure(Cursor.START).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void aTagThatCannotBeSentBackIsForgotten() {
    says("200\nETag: a\0b\n\n[]");

    assertThat(feed.pull(SOMEWHERE).next()).isEqualTo(SOMEWHERE);
  }

  @Test
  void aDufNumberThatIsLeftOutIsNobodys() {
    says(
        """
        {"identifikasjonsnummer":[{"foedselsEllerDNummer":"07839190039"}],
         "utlendingsmyndighetenesIdentifikasjonsnummer":[{"identifikasjonsnummer":null}]}
        """);
    var key = new DufAndName(new DufNumber("202541424306"), "Kanari Oppdiktet");

    assertThat(new DufSearch(asking, "duf").find(List.of(key))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-07839190039", "FREG07839190039x", "202541424306"})
  void aCodeThatHoldsANumberIsNotPrinted(String code) {
    says("403\n\n{\"kode\":\"" + code + "\"}");

    assertThat(failure(SOMEWHERE).getMessage()).isEqualTo("folkeregister answered 403");
  }

  @Test
  void aReferenceThatIsARandomIdIsPrinted() {
    says("403\n\n{\"errorId\":\"0190163d-715c-7f3a-8a9b-123456789012\",\"status\":403}");

    assertThat(failure(SOMEWHERE).getMessage())
        .isEqualTo("folkeregister answered 403, errorId 0190163d-715c-7f3a-8a9b-123456789012");
  }

  @Test
  void anErrorWithABrokenDoctypeIsAnErrorAllTheSame() {
    says("400\n\n<!DOCTYPE error [\u0001]><error/>");

    assertThat(failure(SOMEWHERE).kind()).isEqualTo(Kind.GARBLED);
  }

  private ConnectorException failure(Cursor after) {
    return catchThrowableOfType(ConnectorException.class, () -> feed.pull(after));
  }

  private void says(String answer) {
    client.answers(answer.getBytes(UTF_8));
  }
}
