package bindeledd.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.util.FileSystemUtils;

/**
 * A few weeks in a small town, played once after a build so that the JVM can write down which
 * classes the adapter loads and which methods it runs hot: the launcher's AOT cache.
 */
public final class Rehearsal {

  private static final int PERSONS = 40;
  private static final int DAYS = 90;
  private static final Duration START = Duration.ofMinutes(3);

  /** Writing the cache takes the JVM some ten seconds after everything has stopped. */
  private static final Duration STOP = Duration.ofMinutes(3);

  private Rehearsal() {}

  /** The JVM options that make it write a cache come with {@code bindeledd.app.options}. */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("bindeledd-rehearsal");
    var people = Resident.people(1, PERSONS, HalfYear.FIRST_DAY, DAYS / 2);
    try (var stage = new Stage(folder, people)) {
      var adapter = new Adapter(stage.settings(), Demo.freePort(), folder.resolve("adapter.log"));
      try {
        adapter.awaitReady(START);
        var halfYear = new HalfYear(stage, people);
        for (int day = 0; day < DAYS; day++) {
          halfYear.play(day);
          TimeUnit.MILLISECONDS.sleep(100);
        }
        adapter.flows();
        adapter.health();
      } finally {
        adapter.stop(STOP);
      }
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
