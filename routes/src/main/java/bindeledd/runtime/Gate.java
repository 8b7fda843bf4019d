package bindeledd.runtime;

import bindeledd.ledger.Freezing;
import java.util.function.BooleanSupplier;

/** Lets a loop take its turns only while its municipality is there and nobody has frozen it. */
final class Gate implements LoopConsumer.Loop {

  private final LoopConsumer.Loop loop;
  private final BooleanSupplier open;
  private final FlowSettings settings;

  private Gate(LoopConsumer.Loop loop, BooleanSupplier open, FlowSettings settings) {
    this.loop = loop;
    this.open = open;
    this.settings = settings;
  }

  /**
   * Before a loop that takes something in.
   *
   * @param answers whether that is answers to what is out, which are wanted to the last
   */
  static Gate before(
      LoopConsumer.Loop loop,
      Freezing freezing,
      String flow,
      boolean answers,
      FlowSettings settings) {
    return new Gate(
        loop,
        () -> answers ? freezing.of(flow).takesAnswers() : freezing.of(flow).takesIn(),
        settings);
  }

  @Override
  public void turn(LoopConsumer.Turn turn) throws InterruptedException {
    if (!open.getAsBoolean()) {
      turn.rest(() -> Thread.sleep(settings.wakeAtMost()));
      return;
    }
    loop.turn(
        new LoopConsumer.Turn() {
          @Override
          public boolean handle(Object body) {
            // A turn may be many pages; whoever freezes need not wait for the last of them.
            return turn.handle(body) && open.getAsBoolean();
          }

          @Override
          public void rest(LoopConsumer.Wait wait) throws InterruptedException {
            turn.rest(wait);
          }
        });
  }
}
