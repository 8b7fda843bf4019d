package bindeledd.connector.folkeregister;

import static bindeledd.fuzz.Expect.same;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;

/** Any answers where the register should start an extract job and give its batches. */
final class FolkeregisterExtractFuzz implements FuzzTarget {

  private final CannedClient client = new CannedClient("application/json");
  private final ExtractFeed feed =
      new ExtractFeed(new Extraction(Canned.over(client), Canned.PROPERTIES));

  @Override
  public void take(byte[] input) {
    var pages = Fuzzed.pages(() -> client.answers(input), feed::pull);
    pages.forEach(page -> same(Position.of(page.next()).cursor(), page.next()));
  }
}
