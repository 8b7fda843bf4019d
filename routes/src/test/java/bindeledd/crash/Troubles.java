package bindeledd.crash;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/**
 * Three adapters on one database, all at work, while one trouble after another befalls them; then
 * it is counted as in {@link Crashtest}, and whether two ever did the same at the same time.
 */
public final class Troubles {

  /** NIR's sandbox lives in Tomcat, which has a lot to say when it is stopped. */
  private static final Logger TOMCAT = Logger.getLogger("org.apache");

  private static final List<String> QUIET = List.of("io.zonky", "bindeledd.ledger");

  private static final int FAULTS_SHOWN = 60;

  private Troubles() {}

  /**
   * What is to befall them.
   *
   * @param seed what chance is made from
   */
  record Options(long seed, Set<Trouble> troubles) {

    static Options of(String[] arguments) {
      long seed = System.nanoTime() % 1_000_000;
      var only = EnumSet.noneOf(Trouble.class);
      for (int i = 0; i < arguments.length; i += 2) {
        switch (arguments[i]) {
          case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
          case "--only" -> only.add(Trouble.named(arguments[i + 1]));
          default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
        }
      }
      return new Options(seed, only.isEmpty() ? EnumSet.allOf(Trouble.class) : only);
    }
  }

  /**
   * How it went.
   *
   * @param atOnce what two did at the same time that one is to do
   * @param notTested what could not be had on this machine, and why
   */
  record Outcome(
      long lost,
      long doubled,
      long reordered,
      long unknown,
      long atOnce,
      List<String> faults,
      List<String> notTested) {

    static Outcome none(List<String> notTested) {
      return new Outcome(0, 0, 0, 0, 0, List.of(), List.copyOf(notTested));
    }

    Outcome and(Outcome other) {
      return new Outcome(
          lost + other.lost,
          doubled + other.doubled,
          reordered + other.reordered,
          unknown + other.unknown,
          atOnce + other.atOnce,
          Stream.concat(faults.stream(), other.faults.stream()).toList(),
          Stream.concat(notTested.stream(), other.notTested.stream()).toList());
    }

    String summary() {
      return "lost=%d doubled=%d reordered=%d unknown=%d by-two-at-once=%d not-tested=%d"
          .formatted(lost, doubled, reordered, unknown, atOnce, notTested.size());
    }
  }

  public static void main(String[] arguments) throws Exception {
    TOMCAT.setLevel(Level.SEVERE);
    // That the database died is no news here.
    var logging = LoggingSystem.get(Troubles.class.getClassLoader());
    QUIET.forEach(logger -> logging.setLogLevel(logger, LogLevel.OFF));
    Path folder = Files.createTempDirectory("bindeledd-troubles");
    Outcome outcome = run(Options.of(arguments), folder, System.out);
    if (outcome.faults().isEmpty()) {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(outcome.faults().isEmpty() ? 0 : 1);
  }

  /** Runs in a folder of its own and prints to {@code out}. */
  static Outcome run(Options options, Path folder, PrintStream out) throws Exception {
    long begin = System.nanoTime();
    out.printf("Troubles for three adapters, --seed %d, in %s%n", options.seed(), folder);
    var outcome = Outcome.none(new ArrayList<>());
    for (Ground ground : Ground.values()) {
      var here = EnumSet.noneOf(Trouble.class);
      options.troubles().stream().filter(trouble -> trouble.ground() == ground).forEach(here::add);
      if (!here.isEmpty()) {
        Path place = folder.resolve(ground.toString());
        outcome = outcome.and(new Trial(ground, here, options.seed(), place, out).run());
      }
    }
    outcome.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("FAULT  " + fault));
    outcome.notTested().forEach(what -> out.println("NOT TESTED  " + what));
    out.printf("Took %.0f s. Again: --seed %d%n", Killer.seconds(begin), options.seed());
    out.println(outcome.summary());
    return outcome;
  }
}
