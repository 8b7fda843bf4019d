package bindeledd.connector.folkeregister;

import static bindeledd.connector.folkeregister.Connecting.pull;
import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.schema.folkeregister.LagretHendelse;
import org.junit.jupiter.api.Test;

/**
 * The feed keeps up with the million events a day announced from 2027-02-01. A tenth of a day here;
 * a whole one with {@code -Dfolkeregister.events=1000000}.
 */
class FolkeregisterVolumeTest {

  private static final int EVENTS = Integer.getInteger("folkeregister.events", 100_000);

  @Test
  void readsWhatHappensToAllOfNorway() {
    try (var sandbox = new FolkeregisterSandbox(0, People::live)) {
      sandbox.population().restOfNorway(EVENTS);
      var connector = Connecting.connector(Channel.FIKS, sandbox.url(), new Connecting.Counted());
      long read = 0;
      Page<LagretHendelse> page = Page.nothingAfter(new Cursor("seq=1"));
      do {
        page = pull(connector, Folkeregister.EVENTS, page.next());
        assertThat(page.unreadable()).isEmpty();
        read += page.records().size();
      } while (page.more());

      assertThat(read).isEqualTo(EVENTS);
      assertThat(page.next().value()).startsWith("seq=" + (EVENTS + 1));
    }
  }
}
