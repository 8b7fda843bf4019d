package bindeledd.connector.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Receipt;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver says is kept where it can be nobody's number. */
final class RepliesTest {

  @ParameterizedTest
  @ValueSource(strings = {"M17", "2026/17-4", "B-0190163d-715c-7f3a-8a9b-012345678901", "a:b_c.d"})
  void takesAReference(String reference) {
    assertThat(Replies.reference(answer("{\"id\":\"" + reference + "\"}"), "id"))
        .isEqualTo(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":17}",
        "{\"id\":\"\"}",
        "{\"id\":\"med mellomrom\"}",
        "{\"id\":\"05819098850\"}",
        "{\"id\":\"sak-05819098850\"}",
        "{\"id\":\"202541424306/1\"}",
        "{\"id\":\"\\u0000\"}"
      })
  void takesNoneThatCannotBeKeptOrCouldBeSomebody(String body) {
    assertThatThrownBy(() -> Replies.reference(answer(body), "id"))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(ConnectorException.Kind.GARBLED);
              assertThat(e.getMessage()).doesNotContain("05819098850", "202541424306");
            });
  }

  @Test
  void showsNoCodeThatCouldBeSomebody() {
    assertThat(
            Replies.reasons(
                answer(
                    """
                    {"feil":[{"kode":"TOM","felt":"tekst","tekst":"Tom."},{"kode":"05819098850"},7]}
                    """),
                "feil"))
        .extracting(Receipt.Reason::code, Receipt.Reason::field, Receipt.Reason::text)
        .containsExactly(
            tuple("TOM", "tekst", "Tom."), tuple("UKJENT", "", ""), tuple("UKJENT", "", ""));
  }

  @Test
  void aNoWithoutAReasonIsNoAnswer() {
    for (String body : new String[] {"{}", "{\"feil\":[]}", "{\"feil\":\"nei\"}", "[]"}) {
      assertThatThrownBy(() -> Replies.reasons(answer(body), "feil"))
          .isInstanceOf(ConnectorException.class);
    }
  }

  private static Answer answer(String body) {
    return new Answer("system", 422, Map.of(), body.getBytes(UTF_8));
  }
}
