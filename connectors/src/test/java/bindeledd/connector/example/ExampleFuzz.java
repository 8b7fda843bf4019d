package bindeledd.connector.example;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.Secret;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Any answers: as pages of the feed, as who is found, and as what became of a message. */
final class ExampleFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

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
    Fuzzed.twice(
        () -> {
          client.answers(input);
          return connector.residents(List.of("05819098850"));
        },
        Fuzzed.ASKED);
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return connector.message(new Parcel<>(PARCEL, new Melding("05819098850", "Hei")));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
    }
  }
}
