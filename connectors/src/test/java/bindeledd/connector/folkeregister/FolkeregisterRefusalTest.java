package bindeledd.connector.folkeregister;

import static bindeledd.connector.folkeregister.Connecting.find;
import static bindeledd.connector.folkeregister.People.AMIRA_D;
import static bindeledd.connector.folkeregister.People.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way of being turned away is told apart, and no message names a person. */
class FolkeregisterRefusalTest {

  private final FolkeregisterSandbox sandbox = new FolkeregisterSandbox(0, People::live);
  private final Connecting.Counted tokens = new Connecting.Counted();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private FolkeregisterConnector connector(Channel channel) {
    return Connecting.connector(channel, sandbox.url(), tokens);
  }

  private ConnectorException refusal(Channel channel) {
    return catchThrowableOfType(
        ConnectorException.class,
        () -> find(connector(channel), Folkeregister.PERSON, List.of(number(AMIRA_D))));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void takesOneFreshTokenWhenTheFirstHasExpired(Channel channel) {
    sandbox.rules().nextTokenHasExpired();

    assertThat(find(connector(channel), Folkeregister.PERSON, List.of(number(AMIRA_D)))).hasSize(1);
    assertThat(tokens.discarded).hasValue(1);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void givesUpWhenTheFreshTokenIsTurnedAwayToo(Channel channel) {
    sandbox.trusting(token -> false);

    assertThat(refusal(channel).kind()).isEqualTo(Kind.REFUSED);
    assertThat(tokens.discarded).hasValue(1);
  }

  @Test
  void doesNotAskAgainWithAnIntegrationThatFiksTurnsAway() {
    sandbox
        .rules()
        .answerOnce(
            401,
            "application/json",
            """
            {"status":401,"error":"Unauthorized","errorId":"11112222-aaaa-bbbb-cccc-333344445555",
             "message":"Autentisering feilet for integrasjon med id a4f0c1de"}
            """);

    var refusal = refusal(Channel.FIKS);

    assertThat(refusal.kind()).isEqualTo(Kind.REFUSED);
    assertThat(refusal).hasMessageContaining("11112222-aaaa-bbbb-cccc-333344445555");
    assertThat(tokens.discarded).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | UNAVAILABLE | {\"kode\":\"FREG-001\",\"melding\":\"%s\"} | FREG-001",
        "403 | REFUSED     | {\"feilkode\":\"TILGANG\",\"feilmelding\":\"%s\"} | TILGANG",
        "404 | GARBLED     | {\"code\":\"X\",\"feilreferanse\":\"abc-7\",\"message\":\"%s\"} | abc-7",
        "404 | GARBLED     | <error><code>X</code><feilreferanse>abc-8</feilreferanse></error> | abc-8",
        "400 | GARBLED     | {\"status\":400,\"errorId\":\"e-9\",\"message\":\"%s\"} | e-9",
        "403 | REFUSED     | <!DOCTYPE html><p>Your support ID is: 123456789012345678 | 123456789012345678",
        "500 | UNAVAILABLE | {\"kode\":\"%s\"} | answered 500",
        "400 | GARBLED     | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x><y>&e;</y></x> | answered 400",
      })
  void readsAllFiveShapesOfErrorAndPrintsTheReferenceAlone(
      int status, Kind kind, String body, String printed) {
    sandbox.rules().answerOnce(status, "text/plain", body.replace("%s", AMIRA_D));

    var refusal = refusal(Channel.SKATTEETATEN);

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal).hasMessageContaining(printed);
    assertThat(refusal.getMessage()).doesNotContain(AMIRA_D);
  }

  @Test
  void handsOnTheFirewallsSupportIdWhateverTheStatus() {
    sandbox.rules().firewall("987654321098765432");

    var refusal = refusal(Channel.SKATTEETATEN);

    assertThat(refusal.kind()).isEqualTo(Kind.GARBLED);
    assertThat(refusal).hasMessageContaining("support id 987654321098765432");
  }

  @Test
  void readsAWaitingTimeInMilliseconds() {
    sandbox.rules().tooManyCalls(1, 2500);

    var refusal = refusal(Channel.SKATTEETATEN);

    assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(refusal.retryAfter()).contains(Duration.ofMillis(2500));
  }

  @Test
  void aRoleThatMayNotSeeAPartIsRefused() {
    sandbox.rules().roleSees(java.util.Set.of("navn"));

    assertThat(refusal(Channel.FIKS).kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void isWellWhenTheRegisterSaysHowFarItHasCome() {
    var connector = connector(Channel.FIKS);
    assertThat(connector.health()).isEqualTo(new Health.Up());

    sandbox.rules().answerOnce(500, "application/json", "{\"kode\":\"FREG-001\"}");
    assertThat(connector.health())
        .isInstanceOfSatisfying(
            Health.Down.class, down -> assertThat(down.reason()).contains("FREG-001"));
    assertThat(Connecting.pull(connector, Folkeregister.EVENTS, Cursor.START).records()).isEmpty();
  }
}
