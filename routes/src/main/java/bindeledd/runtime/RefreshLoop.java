package bindeledd.runtime;

import bindeledd.identity.Identity;
import java.util.List;

/** Asks whom the population register has not told about. */
final class RefreshLoop implements LoopConsumer.Loop {

  private static final int AT_ONCE = 1000;

  private final Words.UnrefreshedWord word;
  private final Identity identity;
  private final FlowSettings settings;

  RefreshLoop(Words.UnrefreshedWord word, Identity identity, FlowSettings settings) {
    this.word = word;
    this.identity = identity;
    this.settings = settings;
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    List<Identity.Unrefreshed> persons = identity.unrefreshed(AT_ONCE);
    if (persons.isEmpty() || !turn.handle(new Batch<>(word.flow(), null, persons, List.of()))) {
      turn.rest(() -> Thread.sleep(settings.wakeAtMost()));
    }
  }
}
