package bindeledd.crash;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the adapter, its database and the systems around it while all are at work, and then counts:
 * what the sources handed out against what each receiver holds. Ends well only when nothing is
 * lost, doubled or out of order, and every record is accounted for.
 */
public final class Crashtest {

  /** NIR's sandbox lives in Tomcat, which has a lot to say when it is stopped. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private static final List<String> QUIET = List.of("io.zonky", "bindeledd.ledger");

  private static final int FAULTS_SHOWN = 60;

  private final Options options;
  private final Path folder;
  private final PrintStream out;
  private final long begin = System.nanoTime();
  private final List<String> faults = new ArrayList<>();
  private final Map<Step, Integer> done = new EnumMap<>(Step.class);

  private Crashtest(Options options, Path folder, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.out = out;
  }

  /**
   * What is to be done.
   *
   * @param seed what chance is made from
   * @param steps at which steps somebody is killed
   */
  public record Options(int kills, long seed, Set<Step> steps) {

    public Options(int kills, long seed) {
      this(kills, seed, EnumSet.allOf(Step.class));
    }

    static Options of(String[] arguments) {
      var options = new Options(20, System.nanoTime() % 1_000_000);
      for (int i = 0; i < arguments.length; i++) {
        options =
            switch (arguments[i]) {
              case "--kills" ->
                  new Options(Integer.parseInt(arguments[++i]), options.seed, options.steps);
              case "--seed" ->
                  new Options(options.kills, Long.parseLong(arguments[++i]), options.steps);
              case "--step" ->
                  new Options(options.kills, options.seed, EnumSet.of(Step.named(arguments[++i])));
              default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
            };
      }
      return options;
    }
  }

  /** How it went. */
  public record Outcome(
      int kills, long lost, long doubled, long reordered, long unknown, List<String> faults) {

    String summary() {
      return "kills=%d lost=%d doubled=%d reordered=%d unknown=%d"
          .formatted(kills, lost, doubled, reordered, unknown);
    }
  }

  public static void main(String[] arguments) throws Exception {
    TOMCAT.setLevel(Level.SEVERE);
    // That the database died is no news here.
    var logging = LoggingSystem.get(Crashtest.class.getClassLoader());
    QUIET.forEach(logger -> logging.setLogLevel(logger, LogLevel.OFF));
    Path folder = Files.createTempDirectory("bindeledd-krasj");
    Outcome outcome = run(Options.of(arguments), folder, System.out);
    if (outcome.faults().isEmpty()) {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(outcome.faults().isEmpty() ? 0 : 1);
  }

  /** Runs in a folder of its own and prints to {@code out}. */
  public static Outcome run(Options options, Path folder, PrintStream out) throws Exception {
    return new Crashtest(options, folder, out).run();
  }

  private Outcome run() throws Exception {
    say("Crash test with %d kills, --seed %d, in %s", options.kills(), options.seed(), folder);
    try (var world = new World(folder)) {
      var migration = new Migration(world, options.seed());
      world.traps.set(migration.counting());
      try (var adapter = new AdapterVictim(world.settings(), folder.resolve("adapter.log"))) {
        adapter.awaitReady();
        say("All are there after %.1f s.", seconds());
        var load = new Load(world, options.seed());
        load.start();
        kill(new Killer(world, adapter, migration, options.seed()), load);
        load.stop();
        say("All is handed out after %.1f s; waiting for what is on its way …", seconds());
        return reckon(Reckoning.of(world, adapter, load.handed(), faults));
      }
    }
  }

  private void kill(Killer killer, Load load) throws Exception {
    int no = 0;
    for (Plan.Kill kill : Plan.of(options.kills(), options.seed(), options.steps())) {
      String how = killer.carryOut(kill, load, faults);
      done.merge(kill.step(), 1, Integer::sum);
      say("%4d %7.1f s  %-9s %-21s %s", ++no, seconds(), kill.victim(), kill.step(), how);
    }
  }

  private Outcome reckon(Reckoning reckoning) {
    done.forEach((step, times) -> say("%21s %4d", step, times));
    reckoning.tell(out);
    var outcome = reckoning.outcome(options.kills());
    outcome.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> say("FAULT  %s", fault));
    say("Took %.0f s. Again: --kills %d --seed %d", seconds(), options.kills(), options.seed());
    say("%s", outcome.summary());
    return outcome;
  }

  private void say(String text, Object... values) {
    out.println(String.format(text, values));
    out.flush();
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }
}
