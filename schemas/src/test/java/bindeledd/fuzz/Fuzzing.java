package bindeledd.fuzz;

import bindeledd.fuzz.FuzzTargets.Found;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Fuzzes every parser of every module for a while, and says what came of it. */
public final class Fuzzing {

  private static final List<String> MODULES =
      List.of("schemas", "mappings", "connectors", "routes");

  private final Options options;
  private final FuzzClassPath classPath;
  private final PrintStream out;

  private Fuzzing(Options options, FuzzClassPath classPath, PrintStream out) {
    this.options = options;
    this.classPath = classPath;
    this.out = out;
  }

  /**
   * What to fuzz.
   *
   * @param parsers names, or how they begin; empty for all
   * @param keep whether to keep afterwards, in the repository, the few inputs that do the most
   */
  record Options(Duration time, List<String> parsers, int atOnce, boolean keep) {

    static Options of(String[] arguments) {
      var time = Duration.ofSeconds(60);
      var parsers = new ArrayList<String>();
      int atOnce = Runtime.getRuntime().availableProcessors();
      boolean keep = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--seconds" -> time = Duration.ofSeconds(Long.parseLong(arguments[++i]));
          case "--parser" -> parsers.add(arguments[++i]);
          case "--at-once" -> atOnce = Integer.parseInt(arguments[++i]);
          case "--keep" -> keep = true;
          default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
        }
      }
      return new Options(time, parsers, atOnce, keep);
    }

    /** Those of the names given; a name that is some parser's own means that one alone. */
    List<Found> wanted(List<Found> all) {
      var names = all.stream().map(Found::name).collect(Collectors.toSet());
      return all.stream()
          .filter(
              target ->
                  parsers.isEmpty()
                      || parsers.stream()
                          .anyMatch(
                              name ->
                                  names.contains(name)
                                      ? target.name().equals(name)
                                      : target.name().startsWith(name)))
          .toList();
    }
  }

  public static void main(String[] arguments) throws Exception {
    var options = Options.of(arguments);
    var all = new ArrayList<Found>();
    for (var module : MODULES) {
      all.addAll(FuzzTargets.in(Path.of(module).toAbsolutePath()));
    }
    var targets = options.wanted(all);
    if (targets.isEmpty()) {
      System.err.println("No parser of that name");
      System.exit(2);
    }
    var classPath = FuzzClassPath.ofThisProcess(Path.of("schemas/target/jazzer.classpath"));
    boolean good = new Fuzzing(options, classPath, System.out).all(targets);
    System.exit(good ? 0 : 1);
  }

  private boolean all(List<Found> targets) throws InterruptedException, ExecutionException {
    out.printf(
        "%d parsers, %d s each, %d at once, 256 MB of heap each%n%n",
        targets.size(), options.time().toSeconds(), options.atOnce());
    out.printf(
        "%-26s %12s %8s %7s %9s %7s %8s %9s  %s%n",
        "parser", "executions", "per s", "edges", "features", "inputs", "slowest", "heap", "found");
    boolean good = true;
    try (var threads = Executors.newFixedThreadPool(options.atOnce())) {
      var runs = new LinkedHashMap<Found, Future<FuzzOutcome>>();
      targets.forEach(target -> runs.put(target, threads.submit(() -> one(target))));
      for (var run : runs.entrySet()) {
        var outcome = run.getValue().get();
        good &= outcome.good();
        tell(run.getKey(), outcome);
      }
    }
    return good;
  }

  private FuzzOutcome one(Found target) throws IOException, InterruptedException {
    var run = new FuzzRun(List.of(target), target.output(), classPath, FuzzRun.Sight.PARSERS);
    var outcome = run.fuzz(options.time());
    if (options.keep() && outcome.good()) {
      new Keeping(target, run).keep();
    }
    return outcome;
  }

  private void tell(Found target, FuzzOutcome outcome) {
    out.printf(
        "%-26s %12d %8d %7d %9d %7d %6d s %6d MB  %s%n",
        target.name(),
        outcome.executions(),
        outcome.perSecond(),
        outcome.edges(),
        outcome.features(),
        outcome.inputs(),
        outcome.slowest(),
        outcome.heapMiB(),
        outcome.good() ? "nothing" : "\n" + outcome.finding());
    out.flush();
  }
}
