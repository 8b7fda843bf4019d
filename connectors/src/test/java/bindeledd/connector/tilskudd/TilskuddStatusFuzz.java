package bindeledd.connector.tilskudd;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Any answer to how two requests stand. */
final class TilskuddStatusFuzz implements FuzzTarget {

  private static final List<Statussporsmal> ASKED =
      List.of(TilskuddSamples.question("FLY-E-1"), TilskuddSamples.question("FLY-E-2"));

  private final CannedClient client = new CannedClient("application/json");
  private final TilskuddRest rest = TilskuddReceiptFuzz.over(client);

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.status(ASKED);
            },
            Fuzzed.ASKED);
    if (came.value() != null) {
      that(ASKED.containsAll(came.value().keySet()), "only those asked for are found");
      came.value().values().forEach(TilskuddStatusFuzz::look);
    }
  }

  private static void look(Statussvar answer) {
    printable(answer.toString());
    Stream.of(answer.foresporselId(), answer.status(), answer.mottatt())
        .filter(Objects::nonNull)
        .forEach(text -> storable(text));
  }
}
