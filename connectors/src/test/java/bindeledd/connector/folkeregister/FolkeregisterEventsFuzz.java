package bindeledd.connector.folkeregister;

import static bindeledd.fuzz.Expect.same;

import bindeledd.connector.Cursor;
import bindeledd.connector.Fuzzed;
import bindeledd.connector.http.CannedClient;
import bindeledd.fuzz.FuzzTarget;

/** Any answers where the register should give events. */
final class FolkeregisterEventsFuzz implements FuzzTarget {

  private static final Cursor SOMEWHERE = new Position.Events(77, null, false).cursor();

  private final CannedClient client = new CannedClient("application/json");
  private final EventFeed feed;

  FolkeregisterEventsFuzz() {
    var asking = Canned.over(client);
    feed = new EventFeed(asking, new Extraction(asking, Canned.PROPERTIES), 10);
  }

  @Override
  public void take(byte[] input) {
    var pages =
        Fuzzed.pages(
            () -> client.answers(input), after -> feed.pull(after.isStart() ? SOMEWHERE : after));
    // The next page is asked for by a process that knows the cursor and nothing else.
    pages.forEach(page -> same(Position.of(page.next()).cursor(), page.next()));
  }
}
