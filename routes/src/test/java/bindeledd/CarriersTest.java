package bindeledd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Flows that meet a class for the first time, all at once, in a process of their own. */
final class CarriersTest {

  private static final int FLOWS = 50;

  @Test
  void flowsThatWaitForAClassDoNotStopTheOneTheyWaitFor() throws Exception {
    assertThat(stuck("provided")).isFalse();
  }

  /** Once this fails the JDK has learnt it, and {@link Carriers} may go. */
  @Test
  void withAsManyCarriersAsTwoCoresHaveTheyWould() throws Exception {
    assertThat(stuck("2")).isTrue();
  }

  private static boolean stuck(String carriers) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Flows.class.getName(),
                carriers)
            .inheritIO()
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isBetween(0, 1);
    return process.exitValue() == 1;
  }

  /** What all of them need, and what they wait for until it is there. */
  private static final class Needed {
    private static final CountDownLatch THERE = new CountDownLatch(1);
  }

  /** Takes its time to be initialised. */
  private static final class Slow {
    static {
      try {
        Needed.THERE.await();
      } catch (InterruptedException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private static void use() {
      // being initialised is all there is to it
    }
  }

  /** The process: ends with 0 when all got through, with 1 when they are stuck. */
  static final class Flows {

    public static void main(String[] arguments) throws InterruptedException {
      if (arguments[0].equals("provided")) {
        Carriers.provide();
      } else {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", arguments[0]);
      }
      List<Thread> flows = new ArrayList<>();
      for (int i = 0; i < FLOWS; i++) {
        flows.add(Thread.ofVirtual().start(Slow::use));
      }
      flows.add(Thread.ofVirtual().start(Needed.THERE::countDown));
      boolean through = true;
      for (Thread flow : flows) {
        through = through && flow.join(Duration.ofSeconds(10));
      }
      System.exit(through ? 0 : 1);
    }
  }
}
