package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Cursor;
import bindeledd.identity.Identity;
import bindeledd.ledger.FeedLease;
import bindeledd.model.PersonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of several instances one asks the population register at a time. */
final class RefreshLoopTest {

  private static final String FLOW = "population-refresh";

  private final FakeLedger ledger = new FakeLedger(Map.of());
  private final List<Object> asked = new ArrayList<>();
  private int rests;

  @Test
  void asksWhileTheLeaseIsItsOwnAndGivesItBack() throws Exception {
    ledger.free.add(new FeedLease(FLOW, new Cursor(""), 1));
    loop().turn(turn());
    assertThat(asked).hasSize(1);
    assertThat(ledger.released).containsExactly(FLOW);
  }

  @Test
  void asksNobodyWhileAnotherDoes() throws Exception {
    loop().turn(turn());
    assertThat(asked).isEmpty();
    assertThat(rests).isEqualTo(1);
  }

  private RefreshLoop loop() {
    return new RefreshLoop(
        new Words.UnrefreshedWord(FLOW), ledger, new OneUnknown(), ErrorPolicyTest.SETTINGS);
  }

  private LoopConsumer.Turn turn() {
    return new LoopConsumer.Turn() {
      @Override
      public boolean handle(Object body) {
        return asked.add(body);
      }

      @Override
      public void rest(LoopConsumer.Wait wait) {
        rests++;
      }
    };
  }

  /** There is always somebody to ask about. */
  private static final class OneUnknown implements Identity {
    @Override
    public Set<PersonNumber> known(Collection<PersonNumber> numbers) {
      return Set.of();
    }

    @Override
    public Map<PersonNumber, Instant> toldUntil(Collection<PersonNumber> numbers) {
      return Map.of();
    }

    @Override
    public List<Unrefreshed> unrefreshed(int max) {
      return List.of(new Unrefreshed(UUID.randomUUID(), List.of(), "", Instant.EPOCH));
    }

    @Override
    public Instant now() {
      return Instant.EPOCH.plus(Duration.ofDays(20_000));
    }

    @Override
    public List<OnRecord> onRecord(Collection<String> kinds, Instant since, UUID after, int max) {
      return List.of();
    }

    @Override
    public void askAboutEverybody() {}

    @Override
    public void notFound(Collection<Unrefreshed> persons) {}
  }
}
