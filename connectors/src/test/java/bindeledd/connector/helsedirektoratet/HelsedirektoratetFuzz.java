package bindeledd.connector.helsedirektoratet;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.Secret;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Any answer to a line of the claim. */
final class HelsedirektoratetFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CannedClient client = new CannedClient("application/json");
  private final HelsedirektoratetConnector connector = over(client);

  private static HelsedirektoratetConnector over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    return new HelsedirektoratetConnector(
        new HelsedirektoratetProperties(
            URI.create("http://example.invalid"), new Secret("key"), plenty),
        client.http("helsedirektoratet", Limits.of(plenty)));
  }

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return connector.claim(
                  new Parcel<>(PARCEL, HelsedirektoratetSamples.line("FLY-R-1", 1)));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
    }
  }
}
