package bindeledd.connector.auth;

import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Fuzzed;
import bindeledd.connector.Secret;
import bindeledd.connector.auth.MaskinportenProperties.Key;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Any answer where Maskinporten should give a token. */
final class MaskinportenFuzz implements FuzzTarget {

  static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  /** Nothing was sent to the system the token is for, so nothing is uncertain or garbled. */
  private static final Set<Kind> KINDS = Set.of(Kind.UNAVAILABLE, Kind.REFUSED);

  private final CannedClient client = new CannedClient("application/json");
  private final MaskinportenClient maskinporten = over(client);

  static MaskinportenClient over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    var key = new Key(null, new Secret(TestKeys.pem(TestKeys.generate("kid"))), "kid");
    var properties =
        new MaskinportenProperties(
            URI.create("http://maskinporten.invalid/"),
            null,
            "client",
            List.of(key),
            List.of(),
            plenty,
            Duration.ofSeconds(20),
            plenty);
    return new MaskinportenClient(
        properties,
        Clock.fixed(NOW, ZoneOffset.UTC),
        client.http("Maskinporten", Limits.of(plenty).withBytes(1024 * 1024)));
  }

  @Override
  public void take(byte[] input) {
    client.answers(input);
    var came = Fuzzed.once(() -> maskinporten.fetch(new Grant("scope", null, null)), KINDS);
    if (came.value() != null) {
      that(!came.value().value().isBlank(), "a token is something");
      that(came.value().isGood(NOW), "a token can be used now");
    }
  }
}
