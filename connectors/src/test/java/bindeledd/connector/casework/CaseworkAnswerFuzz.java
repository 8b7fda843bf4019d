package bindeledd.connector.casework;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import java.util.List;
import java.util.UUID;

/** Any answer to what the case system is told. */
final class CaseworkAnswerFuzz implements FuzzTarget {

  private static final UUID PARCEL = UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b");

  private final CannedClient client = new CannedClient("application/json");
  private final CaseworkRest rest = CaseworkFeedFuzz.over(client);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.receipts(
                  List.of(new Parcel<>(PARCEL, AnswerSamples.accepted("REF", ""))));
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      came.value().values().forEach(Fuzzed::receipt);
    }
  }
}
