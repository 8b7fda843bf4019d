package bindeledd.runtime;

import bindeledd.ledger.Consignment;
import bindeledd.ledger.Ledger;
import java.time.Duration;
import java.util.List;

/** Claims what is due on a route, batch by batch. */
final class DueLoop implements LoopConsumer.Loop {

  private final Words.DueWord word;
  private final Ledger ledger;
  private final FlowSettings settings;
  private final RouteStates states;

  DueLoop(Words.DueWord word, Ledger ledger, FlowSettings settings, RouteStates states) {
    this.word = word;
    this.ledger = ledger;
    this.settings = settings;
    this.states = states;
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    if (!states.of(word.flow()).missing().isEmpty()) {
      // Nothing is claimed: what waits is as it came when somebody connects the receiver.
      turn.rest(() -> Thread.sleep(settings.wakeAtMost()));
      return;
    }
    Duration held = states.heldFor(word.flow());
    if (!held.isZero()) {
      // The receiver is away or refuses us: nothing is claimed, so no attempt is burnt and no lease
      // runs out.
      Duration wait = held.compareTo(settings.wakeAtMost()) < 0 ? held : settings.wakeAtMost();
      turn.rest(() -> Thread.sleep(wait));
      return;
    }
    // From before the claim, so that ours ends before the database's.
    long claimEnds = System.nanoTime() + settings.lease().toNanos();
    List<Consignment> claimed = ledger.claim(word.flow(), settings.batch(), settings.lease());
    if (claimed.isEmpty()) {
      turn.rest(() -> ledger.awaitDue(word.flow(), settings.wakeAtMost()));
      return;
    }
    turn.handle(Round.of(claimed, claimEnds));
  }
}
