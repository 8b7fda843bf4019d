package bindeledd.fuzz;

import bindeledd.fuzz.FuzzTargets.Found;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Jazzer in a process of its own with the adapter's heap, on one target or on a medley. New inputs
 * are gathered in {@code corpus} of the output, and fuzzing goes on from there the next time.
 */
final class FuzzRun {

  /** The adapter's own. An input that needs more is a finding. */
  private static final String HEAP = "-Xmx256m";

  /** A single input that takes longer is a finding. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The limits of the parsers under test are set low enough to be met within this. */
  private static final int LONGEST = 16 * 1024;

  /** For starting, loading the seeds, and ending. */
  private static final Duration SLACK = Duration.ofMinutes(5);

  /** Where the fuzzer sees which way an input went. */
  enum Sight {
    /** In our own classes: soon ready. */
    OURS("bindeledd.**"),
    /** In those too that parse for us, the JDK's XML among them: takes a while to start. */
    PARSERS(
        "bindeledd.**",
        "com.ctc.wstx.**",
        "com.fasterxml.jackson.core.**",
        "com.fasterxml.jackson.databind.deser.**",
        "com.networknt.**",
        "com.sun.org.apache.xerces.internal.impl.**",
        "com.sun.org.apache.xerces.internal.util.**",
        "org.apache.commons.csv.**",
        "org.apache.cxf.binding.soap.**",
        "org.apache.cxf.staxutils.**",
        "org.glassfish.jaxb.runtime.unmarshaller.**",
        "org.glassfish.jaxb.runtime.v2.runtime.unmarshaller.**");

    private final String patterns;

    Sight(String... patterns) {
      this.patterns = String.join(":", patterns);
    }
  }

  /** Sanitizers for what no parser of ours comes near; each makes the start longer. */
  private static final List<String> LEFT_OUT =
      List.of(
          "ClojureLangHooks",
          "LdapInjection",
          "NamingContextLookup",
          "OsCommandInjection",
          "ScriptEngineInjection",
          "SqlInjection",
          "TemplateInjection",
          "UnsafeSanitizer",
          "XPathInjection");

  private final List<Found> targets;
  private final Path output;
  private final FuzzClassPath classPath;
  private final Sight sight;

  FuzzRun(List<Found> targets, Path output, FuzzClassPath classPath, Sight sight) {
    this.targets = List.copyOf(targets);
    this.output = output;
    this.classPath = classPath;
    this.sight = sight;
  }

  /** Fuzzes for a while, or until something is found. */
  FuzzOutcome fuzz(Duration time) throws IOException, InterruptedException {
    return fuzz(time, List.of());
  }

  /**
   * Tries the same inputs in the same order every time, so many of them or for so long: what it
   * finds is told by the code alone.
   */
  FuzzOutcome repeat(int executions, Duration atMost) throws IOException, InterruptedException {
    for (var folder : List.of("corpus", "seeds", "findings")) {
      Seeds.clear(output.resolve(folder));
    }
    return fuzz(atMost, List.of("-seed=2026", "-runs=" + executions));
  }

  private FuzzOutcome fuzz(Duration time, List<String> more)
      throws IOException, InterruptedException {
    var corpus = Files.createDirectories(output.resolve("corpus"));
    var options = new ArrayList<>(more);
    options.add("-max_total_time=" + time.toSeconds());
    options.add("-artifact_prefix=" + Files.createDirectories(output.resolve("findings")) + "/");
    options.add(corpus.toString());
    if (targets.size() > 1) {
      Medley.seeds(targets, output.resolve("seeds"));
      options.add(output.resolve("seeds").toString());
    } else {
      if (Files.exists(targets.getFirst().dictionary())) {
        options.add("-dict=" + targets.getFirst().dictionary());
      }
      if (Files.isDirectory(targets.getFirst().seeds())) {
        options.add(targets.getFirst().seeds().toString());
      }
    }
    int exit = run(options, time.plus(SLACK));
    return FuzzOutcome.read(output, exit);
  }

  /** The fewest and smallest of the inputs that do all that they do together. */
  int minimise(Path into, List<Path> from) throws IOException, InterruptedException {
    Files.createDirectories(into);
    var options = new ArrayList<String>();
    options.add("-merge=1");
    options.add(into.toString());
    from.forEach(folder -> options.add(folder.toString()));
    return run(options, SLACK.multipliedBy(3));
  }

  private int run(List<String> options, Duration atMost) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command(options))
            .redirectErrorStream(true)
            .redirectOutput(output.resolve(FuzzOutcome.SAID).toFile())
            .start();
    try {
      return process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)
          ? process.exitValue()
          : FuzzOutcome.HUNG;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<String> command(List<String> options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            HEAP,
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "-Xlog:gc:file=" + output.resolve(FuzzOutcome.COLLECTIONS),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Europe/Oslo",
            "-D" + JazzerEntry.CLASS_PATH + "=" + classPath.targets(),
            "-D"
                + JazzerEntry.SEEDS
                + "="
                + targets.stream()
                    .map(target -> target.seeds().toString())
                    .collect(Collectors.joining(File.pathSeparator))));
    if (sight == Sight.OURS) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-cp",
            classPath.jazzer() + File.pathSeparator + classPath.entry(),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + JazzerEntry.class.getName(),
            "--target_args="
                + targets.stream().map(Found::className).collect(Collectors.joining(" ")),
            "--instrumentation_includes=" + sight.patterns,
            "--custom_hook_includes=" + sight.patterns,
            "--disabled_hooks="
                + LEFT_OUT.stream()
                    .map("com.code_intelligence.jazzer.sanitizers."::concat)
                    .collect(Collectors.joining(":")),
            "--reproducer_path=" + output,
            "-timeout=" + PATIENCE.toSeconds(),
            "-max_len=" + LONGEST,
            "-print_final_stats=1"));
    command.addAll(options);
    return command;
  }
}
