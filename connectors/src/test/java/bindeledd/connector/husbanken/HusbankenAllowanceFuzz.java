package bindeledd.connector.husbanken;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.auth.FixedTokens;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import bindeledd.schema.husbanken.Bostottesok;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Any answer to a question about two persons. */
final class HusbankenAllowanceFuzz implements FuzzTarget {

  private static final List<Bostottesok> ASKED =
      List.of(
          HusbankenSamples.question(HusbankenSamples.KARI),
          HusbankenSamples.question(HusbankenSamples.OLA));

  private final CannedClient client = new CannedClient("application/json");
  private final HusbankenRest rest = over(client);

  static HusbankenRest over(CannedClient client) {
    var plenty = Duration.ofSeconds(60);
    return new HusbankenRest(
        HusbankenSamples.properties(URI.create("http://husbanken.invalid"), null, plenty),
        new FixedTokens("token"),
        client.http("husbanken", Limits.of(plenty)));
  }

  @Override
  public void take(byte[] input) {
    var came =
        Fuzzed.twice(
            () -> {
              client.answers(input);
              return rest.find(ASKED);
            },
            Fuzzed.ASKED);
    if (came.value() != null) {
      that(ASKED.containsAll(came.value().keySet()), "only those asked for are found");
      came.value().values().forEach(answer -> printable(answer.toString()));
    }
  }
}
