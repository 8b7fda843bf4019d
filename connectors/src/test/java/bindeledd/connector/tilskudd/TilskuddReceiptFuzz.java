package bindeledd.connector.tilskudd;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Any answer to a request. */
final class TilskuddReceiptFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CannedClient client = new CannedClient("application/json");
  private final TilskuddRest rest = over(client);

  static TilskuddRest over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    return new TilskuddRest(
        TilskuddSamples.properties(URI.create("http://tilskudd.invalid"), null, plenty),
        client.http("tilskudd", Limits.of(plenty)));
  }

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.changeRequest(
                  new Parcel<>(PARCEL, TilskuddSamples.request("FLY-E-1", "L-1", 1)));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
    }
  }
}
