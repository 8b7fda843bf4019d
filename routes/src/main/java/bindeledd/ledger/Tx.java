package bindeledd.ledger;

import bindeledd.identity.MovedMeanwhileException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs something in one transaction, again when another one was in its way. */
final class Tx {

  private static final int TRIES = 20;

  private final TransactionTemplate template;

  Tx(PlatformTransactionManager transactions) {
    this.template = new TransactionTemplate(transactions);
  }

  <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return java.util.Objects.requireNonNull(template.execute(status -> work.get()));
      } catch (MovedMeanwhileException | ConcurrencyFailureException e) {
        if (attempt == TRIES) {
          throw e;
        }
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(1, 5 * attempt + 1)));
      }
    }
  }
}
