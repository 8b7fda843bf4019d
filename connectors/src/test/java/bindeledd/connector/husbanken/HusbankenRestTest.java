package bindeledd.connector.husbanken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.auth.Tokens;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesvar;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers of the proposed call come to. */
final class HusbankenRestTest {

  private static final Bostottesok KARI = HusbankenSamples.question(HusbankenSamples.KARI);
  private static final Bostottesok ODD = HusbankenSamples.question(HusbankenSamples.NOT_TAKEN);

  private final List<String> discarded = new ArrayList<>();
  private final CannedClient client = new CannedClient("application/json");
  private final HusbankenRest canned =
      new HusbankenRest(
          HusbankenSamples.properties(
              URI.create("http://husbanken.invalid"), null, Duration.ofSeconds(60)),
          tokens(),
          client.http("husbanken", Limits.of(Duration.ofSeconds(60))));

  private Tokens tokens() {
    return new Tokens() {
      @Override
      public String token(String scope) {
        return "token-" + discarded.size();
      }

      @Override
      public void discard(String scope, String token) {
        discarded.add(token);
      }
    };
  }

  @Test
  void aQuestionThatIsNotTakenStopsNoOther() {
    try (var sandbox =
        new HusbankenSandbox(HusbankenSandbox.temporary(), HusbankenSamples::people)) {
      var rest = rest(sandbox);
      var found = rest.find(List.of(ODD, KARI));

      assertThat(found.get(ODD)).isEqualTo(new Bostottesvar.Avvist("UGYLDIG_INNDATA"));
      assertThat(found.get(KARI)).isInstanceOf(Bostotte.class);
    }
  }

  @Test
  void theMonthlyRunIsSeenFromOutside() {
    try (var sandbox = new HusbankenSandbox()) {
      var rest = rest(sandbox);
      var application = HusbankenSamples.application(HusbankenSamples.KARI, "FLY-B-1", 1);
      assertThat(rest.apply(new Parcel<>(UUID.randomUUID(), application)))
          .isEqualTo(new Receipt.Accepted("BST-FLY-B-1"));
      assertThat(answer(rest).saker()).singleElement().matches(sak -> sak.vedtak() == null);

      sandbox.cases().run(YearMonth.of(2026, 3));
      assertThat(answer(rest).saker()).hasSize(2);
      assertThat(answer(rest).utbetalinger())
          .singleElement()
          .satisfies(paid -> assertThat(paid.belop()).isEqualTo("2500.5"));

      sandbox.cases().moves(HusbankenSamples.KARI);
      assertThat(answer(rest).saker()).hasSize(1);
    }
  }

  private static Bostotte answer(HusbankenRest rest) {
    return (Bostotte) rest.find(List.of(KARI)).get(KARI);
  }

  private HusbankenRest rest(HusbankenSandbox sandbox) {
    return new HusbankenRest(
        HusbankenSamples.properties(sandbox.url(), null, Duration.ofSeconds(10)), tokens());
  }

  @Test
  void nobodyIsFoundWhereTheAnswerSaysSo() {
    client.answers("404\n\n{\"kode\":\"INGEN_SAK\"}".getBytes());
    assertThat(canned.find(List.of(KARI))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "404\n\n<html>Not found</html>",
        "404\n\n{\"kode\":\"ANNET\"}",
        "204\n\n",
        "400\n\n{}",
        "200\n\n{\"saker\": 7}",
        "200\n\n[]"
      })
  void anythingElseIsNoAnswer(String answer) {
    client.answers(answer.getBytes());
    assertThatThrownBy(() -> canned.find(List.of(KARI)))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.kind()).isEqualTo(ConnectorException.Kind.GARBLED));
  }

  @Test
  void aTokenThatIsTurnedAwayIsRenewedOnce() {
    client.answers("401\n\n\n%%%%\n{\"saker\":null,\"utbetalinger\":null}".getBytes());
    assertThat(canned.find(List.of(KARI)))
        .isEqualTo(Map.of(KARI, new Bostotte(List.of(), List.of())));
    assertThat(discarded).containsExactly("token-0");

    client.answers("401\n\n".getBytes());
    assertThatThrownBy(() -> canned.find(List.of(KARI)))
        .isInstanceOfSatisfying(
            ConnectorException.class,
            e -> assertThat(e.kind()).isEqualTo(ConnectorException.Kind.REFUSED));
  }

  @Test
  void aQuestionPrintsWithoutItsPerson() {
    assertThat(KARI.toString()).doesNotContain(HusbankenSamples.KARI);
    assertThat(new Bostottesok(KARI.fnr(), LocalDate.MIN, LocalDate.MAX).toString())
        .doesNotContain(HusbankenSamples.KARI);
  }
}
