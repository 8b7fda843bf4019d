package bindeledd.connector.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.http.CannedClient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A token's life is taken from its answer within reason. */
final class MaskinportenClientTest {

  @Test
  void asksAnewAfterADayWhateverATokenSaysOfItself() {
    var client = new CannedClient("application/json");
    client.answers("{\"access_token\":\"abc\",\"expires_in\":9223372036854775807}".getBytes(UTF_8));

    var token = MaskinportenFuzz.over(client).fetch(new Grant("scope", null, null));

    assertThat(token.isGood(MaskinportenFuzz.NOW.plus(Duration.ofHours(23)))).isTrue();
    assertThat(token.isGood(MaskinportenFuzz.NOW.plus(Duration.ofDays(1)))).isFalse();
  }
}
