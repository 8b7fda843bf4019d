package bindeledd.connector.husbanken;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import java.util.UUID;

/** Any answer to an application. */
final class HusbankenReceiptFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CannedClient client = new CannedClient("application/json");
  private final HusbankenRest rest = HusbankenAllowanceFuzz.over(client);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.apply(
                  new Parcel<>(
                      PARCEL, HusbankenSamples.application(HusbankenSamples.KARI, "FLY-B-1", 1)));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      Fuzzed.receipt(came.value());
    }
  }
}
