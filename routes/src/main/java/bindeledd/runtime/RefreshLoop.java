package bindeledd.runtime;

import bindeledd.identity.Identity;
import bindeledd.ledger.FeedLease;
import bindeledd.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/**
 * Asks whom the population register has not told about; under a lease, so that one instance asks at
 * a time.
 */
final class RefreshLoop implements LoopConsumer.Loop {

  private static final int AT_ONCE = 1000;

  private final Words.UnrefreshedWord word;
  private final Ledger ledger;
  private final Identity identity;
  private final FlowSettings settings;

  RefreshLoop(Words.UnrefreshedWord word, Ledger ledger, Identity identity, FlowSettings settings) {
    this.word = word;
    this.ledger = ledger;
    this.identity = identity;
    this.settings = settings;
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    if (!askUnderLease(turn)) {
      turn.rest(() -> Thread.sleep(settings.wakeAtMost()));
    }
  }

  /** Whether there may be more to ask about at once. */
  private boolean askUnderLease(LoopConsumer.Turn turn) {
    Optional<FeedLease> lease = ledger.lease(word.flow(), settings.lease());
    if (lease.isEmpty()) {
      return false;
    }
    try {
      List<Identity.Unrefreshed> persons = identity.unrefreshed(AT_ONCE);
      return !persons.isEmpty() && turn.handle(new Batch<>(word.flow(), null, persons, List.of()));
    } finally {
      ledger.release(lease.get());
    }
  }
}
