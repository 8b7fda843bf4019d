package bindeledd.connector.imdinett;

import static bindeledd.fuzz.Expect.printable;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.Secret;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Any answers as pages of the feed, and as what became of a day that was told. */
final class ImdinettFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CannedClient client = new CannedClient("application/json");
  private final ImdinettConnector connector = over(client);

  private static ImdinettConnector over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    return new ImdinettConnector(
        new ImdinettProperties(URI.create("http://example.invalid"), new Secret("key"), plenty),
        client.http("imdinett", Limits.of(plenty)));
  }

  @Override
  public void take(byte[] input) {
    for (var page : Fuzzed.pages(() -> client.answers(input), connector::settlements)) {
      page.records().forEach(person -> printable(person.toString()));
    }
    var told = new Parcel<>(PARCEL, ImdinettPeople.settled(ImdinettPeople.AMINA, "2026-02-02"));
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return connector.settled(told);
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
    }
  }
}
