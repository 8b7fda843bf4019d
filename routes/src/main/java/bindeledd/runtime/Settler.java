package bindeledd.runtime;

import bindeledd.ledger.Ledger;
import bindeledd.ledger.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes in the ledger what came of a round, with the receipts to the senders. */
@Component
final class Settler {

  private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** Short: we are to be before whoever claims what is left when the database is well again. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Answers answers;
  private final RouteStates states;

  Settler(Ledger ledger, Answers answers, RouteStates states) {
    this.ledger = ledger;
    this.answers = answers;
    this.states = states;
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
                    word.answers() ? answers.to(ended) : List.of(),
                    ended.through()));
        case Round.Underway underway ->
            throw new IllegalStateException(
                underway.consignment().route() + " settles what it never pushed");
      }
    }
    var lost = kept(word.flow(), settlements);
    if (!lost.isEmpty()) {
      LOG.warn(
          "{}: {} outcomes came too late, another has claimed the deliveries or answered meanwhile",
          word.flow(),
          lost.size());
    }
  }

  /**
   * Settled, as soon as the database lets us: what the receivers answered is known only here, and
   * forgotten it would have to be asked for again. Whether an earlier try was kept after all, or
   * somebody else has them by then, makes no difference: the token sees to that.
   */
  private List<UUID> kept(String flow, List<Settlement> settlements) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return ledger.settle(settlements);
      } catch (DataAccessException | TransactionException e) {
        if (!passes(e)) {
          throw e;
        }
        states.failed(flow, e);
        LOG.warn(
            "{}: {} outcomes cannot be kept yet, again in {}: {}",
            flow,
            settlements.size(),
            pause,
            Causes.of(e));
        try {
          TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stopping) {
          Thread.currentThread().interrupt();
          throw e;
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
      }
    }
  }

  /** Whether it is the database that is unwell, and not what we say to it. */
  private static boolean passes(RuntimeException e) {
    return !(e instanceof NonTransientDataAccessException)
        || e instanceof NonTransientDataAccessResourceException
        || e instanceof UncategorizedDataAccessException;
  }
}
