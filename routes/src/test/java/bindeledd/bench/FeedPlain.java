package bindeledd.bench;

import bindeledd.bench.plain.PopulationMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An ordinary Camel application, reading the population feed and telling the case system. */
final class FeedPlain implements Contestant {

  private static final int[] SETTINGS = {1, 2, 4, 8, 16, 32};

  private final Child child;
  private final RegisterStub register;
  private final int oneIn;
  private int consumers;

  static FeedPlain start(Ground ground, RegisterStub register, CaseStub casework, Path known)
      throws IOException, SQLException {
    var child =
        new Child(
            PopulationMain.class,
            List.of(
                ground.postgres().create("plain_feed"),
                register.url().toString(),
                casework.url().toString(),
                known.toAbsolutePath().toString()),
            ground.folder().resolve("plain_feed.log"));
    return new FeedPlain(child, register, 1, 0);
  }

  private FeedPlain(Child child, RegisterStub register, int oneIn, int consumers) {
    this.child = child;
    this.register = register;
    this.oneIn = oneIn;
    this.consumers = consumers;
  }

  /** The same process with another feed; the first one closes it. */
  FeedPlain with(int another) {
    return new FeedPlain(child, register, another, consumers);
  }

  /** As {@link NirPlain#tune}. */
  void tune(Ground ground) throws Exception {
    int best = ground.sized(8, 2);
    consumers(best);
    Rounds.warm(ground, this);
    double fastest = 0;
    for (int number : ground.options().quick() ? new int[0] : SETTINGS) {
      consumers(number);
      run(500);
      double speed = run(2000);
      ground.say("%s: %,.0f persons/s while tuning".formatted(name(), speed));
      if (speed > fastest) {
        fastest = speed;
        best = number;
      }
    }
    consumers(best);
  }

  private void consumers(int number) throws IOException {
    consumers = number;
    child.say("consumers " + number);
  }

  @Override
  public String name() {
    return "plain Camel, seda, " + consumers + " consumers";
  }

  @Override
  public double run(int events) throws Exception {
    long settled = settled();
    long begin = System.nanoTime();
    long after = register.happens(events, oneIn);
    child.say("at " + (after + 1));
    long end = begin + PATIENCE.toNanos();
    while (Long.parseLong(child.say("read")) < after + events
        || settled() < settled + register.known(after, events)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(name() + " did not come to an end");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    // What the others are told of is not for this one.
    child.say("at " + Long.MAX_VALUE);
    return Contestant.speed(events, begin);
  }

  private long settled() throws IOException {
    return Long.parseLong(child.say("settled"));
  }

  @Override
  public double cpu() {
    return Cpu.seconds(child.pid());
  }

  @Override
  public void close() throws InterruptedException {
    child.close();
  }
}
