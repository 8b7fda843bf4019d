package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Parcel;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import java.util.List;
import java.util.UUID;

/** Any answer to settlements handed over together. */
final class CaseworkSettlementAnswerFuzz implements FuzzTarget {

  private static final List<UUID> PARCELS =
      List.of(
          UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0b"),
          UUID.fromString("0190163d-715c-7f3a-8a9b-3c1d5e7f9a0c"));

  private final CannedClient client = new CannedClient("application/json");
  private final CaseworkRest rest = CaseworkFeedFuzz.over(client);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.settlements(
                  PARCELS.stream()
                      .map(id -> new Parcel<>(id, SettlementSamples.agreed()))
                      .toList());
            },
            Fuzzed.TOLD);
    if (came.value() != null) {
      that(!came.value().isEmpty(), "an answer that answers nothing is none");
      that(PARCELS.containsAll(came.value().keySet()), "nothing is answered that was not asked");
      came.value().values().forEach(Fuzzed::receipt);
    }
  }
}
