package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What the receivers answered is kept although the database cannot take it just then. */
@Timeout(60)
final class SettlerTest {

  private static final Words.SettleWord WORD = new Words.SettleWord("programme-to-nir", false);

  private static final Round NOTHING = new Round(List.of(), 0);

  private final FakeLedger ledger = new FakeLedger(java.util.Map.of());
  private final RouteStates states = new RouteStates(Clock.systemUTC());
  private final Settler settler = new Settler(ledger, new Answers(Clock.systemUTC()), states);

  @Test
  void keepsOutcomesAsSoonAsTheDatabaseTakesThem() {
    ledger.failures.add(new DataAccessResourceFailureException("No space left on device"));
    ledger.failures.add(new CannotCreateTransactionException("No connection"));
    settler.settle(WORD, NOTHING);
    assertThat(ledger.settled).isEqualTo(3);
    assertThat(states.of(WORD.flow()).failing()).as("health says so meanwhile").isTrue();
  }

  @Test
  void saysAtOnceWhatNoWaitingMends() {
    ledger.failures.add(new DataIntegrityViolationException("A value it cannot hold"));
    assertThatThrownBy(() -> settler.settle(WORD, NOTHING))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(ledger.settled).isEqualTo(1);
  }

  @Test
  void endsWhenItsRouteStops() {
    ledger.failures.add(new DataAccessResourceFailureException("No space left on device"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> settler.settle(WORD, NOTHING))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
