package bindeledd.connector.example;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Secret;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;

/** Any answers as pages of Eksempelregisteret's feed. */
final class ExampleFuzz implements FuzzTarget {

  private final CannedClient client = new CannedClient("application/json");
  private final ExampleConnector connector = over(client);

  private static ExampleConnector over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    return new ExampleConnector(
        new ExampleProperties(URI.create("http://example.invalid"), new Secret("key"), plenty),
        client.http("example", Limits.of(plenty)));
  }

  @Override
  public void take(byte[] input) {
    Fuzzed.pages(() -> client.answers(input), connector::events);
  }
}
