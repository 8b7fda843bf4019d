package bindeledd.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came of a run, read from what Jazzer and the JVM said.
 *
 * @param edges branches of the instrumented code that were reached
 * @param features the same, told apart by how often
 * @param inputs how many there are now that do something no other does
 * @param slowest seconds that the slowest input took
 * @param heapMiB the most that was left after any collection
 * @param finding where and what, without the input; empty when nothing was found
 */
record FuzzOutcome(
    long executions,
    long perSecond,
    long edges,
    long features,
    long inputs,
    long slowest,
    long heapMiB,
    String finding) {

  static final String SAID = "jazzer.txt";
  static final String COLLECTIONS = "gc.txt";
  static final int HUNG = -1;

  private static final Pattern STATUS = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)/");
  private static final Pattern COLLECTED = Pattern.compile("\\d+M->(\\d+)M\\(");
  private static final int FRAMES = 6;

  boolean good() {
    return finding.isEmpty();
  }

  static FuzzOutcome read(Path output, int exit) throws IOException {
    List<String> said;
    try (var lines = Files.lines(output.resolve(SAID), StandardCharsets.ISO_8859_1)) {
      // Parsers may print a line for each of millions of inputs.
      said = lines.filter(FuzzOutcome::tells).toList();
    }
    var status = last(said, STATUS);
    return new FuzzOutcome(
        statistic(said, "number_of_executed_units"),
        statistic(said, "average_exec_per_sec"),
        group(status, 1),
        group(status, 2),
        group(status, 3),
        statistic(said, "slowest_unit_time_sec"),
        mostAfterCollection(output.resolve(COLLECTIONS)),
        exit == 0 ? "" : finding(said, exit, output));
  }

  private static boolean tells(String line) {
    return line.startsWith("stat::")
        || line.startsWith("== Java Exception:")
        || line.startsWith("\tat ")
        || line.startsWith("Caused by:")
        || STATUS.matcher(line).find();
  }

  /** The kind of exception and where; its message may quote the input, so it is left out. */
  private static String finding(List<String> said, int exit, Path output) throws IOException {
    var what = said.stream().filter(line -> line.startsWith("== Java Exception:")).findFirst();
    var frames =
        said.stream()
            .dropWhile(line -> !line.startsWith("== Java Exception:"))
            .filter(line -> line.startsWith("\tat ") || line.startsWith("Caused by:"))
            .map(FuzzOutcome::withoutMessage)
            .limit(FRAMES);
    var kept =
        Seeds.in(output.resolve("findings")).stream()
            .filter(file -> !file.getFileName().toString().startsWith("slow-unit"))
            .map(file -> "\tinput: " + file);
    var head = what.map(FuzzOutcome::withoutMessage).orElse(without(exit));
    return String.join("\n", Stream.of(Stream.of(head), frames, kept).flatMap(s -> s).toList());
  }

  private static String without(int exit) {
    return exit == HUNG ? "it did not end" : "it ended with " + exit + " and no exception";
  }

  private static String withoutMessage(String line) {
    if (line.startsWith("\tat ")) {
      return line;
    }
    // Promises are our own words.
    return line.contains(Expect.Broken.class.getName())
        ? line
        : line.replaceFirst("(:? ?[\\w.$]+(?:Exception|Error|Issue\\w*)): .*", "$1");
  }

  /** The end of what Jazzer said, for whoever wants to know why it did not run. */
  static String tail(Path output) throws IOException {
    var last = new ArrayDeque<String>();
    try (var lines = Files.lines(output.resolve(SAID), StandardCharsets.ISO_8859_1)) {
      lines.forEach(
          line -> {
            last.addLast(line);
            if (last.size() > 20) {
              last.removeFirst();
            }
          });
    }
    return String.join("\n", last);
  }

  private static long mostAfterCollection(Path log) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    try (var lines = Files.lines(log)) {
      return lines
          .flatMap(line -> COLLECTED.matcher(line).results())
          .mapToLong(result -> Long.parseLong(result.group(1)))
          .max()
          .orElse(0);
    }
  }

  private static long statistic(List<String> said, String name) {
    return group(last(said, Pattern.compile("stat::" + name + ":\\s+(\\d+)")), 1);
  }

  private static Optional<MatchResult> last(List<String> said, Pattern pattern) {
    return said.stream().flatMap(line -> pattern.matcher(line).results()).reduce((_, b) -> b);
  }

  private static long group(Optional<MatchResult> found, int group) {
    return found.map(result -> Long.parseLong(result.group(group))).orElse(0L);
  }
}
