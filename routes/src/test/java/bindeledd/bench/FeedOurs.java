package bindeledd.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The adapter, reading the population feed and telling the case system.
 *
 * @param oneIn every so manieth event is about somebody known
 */
record FeedOurs(Ours ours, RegisterStub register, CaseStub casework, int oneIn)
    implements Contestant {

  static final String ROUTE = "person-to-casework";

  @Override
  public String name() {
    return "Bindeledd";
  }

  @Override
  public double run(int events) throws Exception {
    long taken = casework.taken();
    long begin = System.nanoTime();
    long after = register.happens(events, oneIn);
    awaitRead(after + events);
    casework.await(taken + register.known(after, events), PATIENCE);
    ours.awaitClosed(ROUTE, PATIENCE);
    return Contestant.speed(events, begin);
  }

  /** Until the ledger has the feed where the last event was. */
  private void awaitRead(long last) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ours.ask(
            "/* bench: */ select coalesce(max(substring(value from 'seq=([0-9]+)')::bigint), 0)"
                + " from bindeledd.cursor where feed = 'folkeregister.events'")
        <= last) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("The feed was not read to its end");
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Override
  public double cpu() {
    return ours.cpu();
  }

  @Override
  public void close() {
    // Whoever started the adapter ends it.
  }
}
