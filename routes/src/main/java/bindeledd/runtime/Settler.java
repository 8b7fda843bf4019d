package bindeledd.runtime;

import bindeledd.ledger.Ledger;
import bindeledd.ledger.Settlement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notes in the ledger what came of a round, with the receipts to the senders. */
@Component
final class Settler {

  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

  private final Ledger ledger;
  private final Answers answers;

  Settler(Ledger ledger, Answers answers) {
    this.ledger = ledger;
    this.answers = answers;
  }

  void settle(Words.SettleWord word, Round round) {
    var settlements = new ArrayList<Settlement>();
    for (Round.Step step : round.steps()) {
      switch (step) {
        case Round.Ended ended ->
            settlements.add(
                new Settlement(
                    ended.consignment(),
                    ended.result(),
                    word.answers() ? answers.to(ended) : List.of()));
        case Round.Underway underway ->
            throw new IllegalStateException(
                underway.consignment().route() + " settles what it never pushed");
      }
    }
    var lost = ledger.settle(settlements);
    if (!lost.isEmpty()) {
      LOG.warn(
          "{}: the lease on {} deliveries ran out first; another instance has them",
          word.flow(),
          lost.size());
    }
  }
}
