package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.storable;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.connector.http.Limits;
import bindeledd.fuzz.FuzzTarget;
import java.net.URI;
import java.time.Duration;

/** Any answers as pages of the case system's feed. */
final class CaseworkFeedFuzz implements FuzzTarget {

  private static final Duration PLENTY = Duration.ofSeconds(60);

  private final CannedClient client = new CannedClient("application/json");
  private final CaseworkRest rest = over(client);

  static CaseworkRest over(CannedClient client) {
    var url = URI.create("http://casework.invalid/");
    var properties =
        new CaseworkProperties(url, null, PLENTY, null, Duration.ZERO, false, 3, 100, 600);
    return new CaseworkRest(
        url, properties, CaseworkConnector.json(), client.http("casework", Limits.of(PLENTY)));
  }

  @Override
  public void take(byte[] input) {
    for (var page : Fuzzed.pages(() -> client.answers(input), rest::pull)) {
      for (var post : page.records()) {
        printable(post.opphav());
        post.felter()
            .forEach(
                (name, value) -> {
                  storable(name);
                  storable(value);
                });
      }
    }
  }
}
