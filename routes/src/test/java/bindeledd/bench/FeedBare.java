package bindeledd.bench;

import bindeledd.bench.bare.BareFeedMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The population feed without any guarantee. */
final class FeedBare implements Contestant {

  private final Child child;
  private final RegisterStub register;
  private final int oneIn;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private FeedBare(Child child, RegisterStub register, int oneIn) {
    this.child = child;
    this.register = register;
    this.oneIn = oneIn;
  }

  static FeedBare start(
      Ground ground, RegisterStub register, CaseStub casework, Path known, int oneIn)
      throws IOException {
    var child =
        new Child(
            BareFeedMain.class,
            List.of(
                register.url().toString(),
                casework.url().toString(),
                known.toAbsolutePath().toString()),
            ground.folder().resolve("bare_feed.log"));
    return new FeedBare(child, register, oneIn);
  }

  @Override
  public String name() {
    return "bare loop, " + threads + " threads, nothing kept";
  }

  @Override
  public double run(int events) throws IOException {
    long after = register.happens(events, oneIn);
    return events
        / (Long.parseLong(child.say("read " + after + " " + events + " " + threads)) / 1e9);
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
