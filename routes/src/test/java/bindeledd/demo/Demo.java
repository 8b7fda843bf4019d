package bindeledd.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/**
 * Plays half a year in a town of made-up persons against every sandbox, the adapter being a process
 * of its own, and says what became of every record. Ends well only if all are accounted for and NIR
 * holds what the case system holds.
 */
public final class Demo {

  private static final Duration START = Duration.ofSeconds(120);
  private static final Duration DRAIN = Duration.ofSeconds(90);
  private static final long MILLIS_PER_DAY = 200;

  /** Longer than anything waits before it is tried again. */
  private static final Duration BACKOFF = Duration.ofMillis(1200);

  private static final Duration QUIET = Duration.ofMillis(4800);

  private final Options options;
  private final PrintStream out;
  private final Path folder;

  private Demo(Options options, Path folder, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.out = out;
  }

  /**
   * What to play.
   *
   * @param kills how often the adapter is killed and started again meanwhile
   * @param keep whether everything keeps running afterwards
   */
  public record Options(long seed, int persons, int kills, boolean keep) {

    static Options of(String[] arguments) {
      var options = new Options(2026, 300, 0, false);
      for (int i = 0; i < arguments.length; i++) {
        options =
            switch (arguments[i]) {
              case "--seed" ->
                  new Options(
                      Long.parseLong(arguments[++i]), options.persons, options.kills, options.keep);
              case "--persons" ->
                  new Options(
                      options.seed, Integer.parseInt(arguments[++i]), options.kills, options.keep);
              case "--kills" ->
                  new Options(
                      options.seed,
                      options.persons,
                      Integer.parseInt(arguments[++i]),
                      options.keep);
              case "--keep" -> new Options(options.seed, options.persons, options.kills, true);
              default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
            };
      }
      return options;
    }
  }

  /** How it went. */
  public record Outcome(int records, int compared, List<String> faults, long residentMiB) {}

  public static void main(String[] arguments) throws Exception {
    // NIR's sandbox lives in Tomcat, which has a lot to say when it is stopped.
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    Path folder = Files.createTempDirectory("bindeledd-demo");
    Outcome outcome = new Demo(Options.of(arguments), folder, System.out).play();
    System.exit(outcome.faults().isEmpty() ? 0 : 1);
  }

  /** Plays in a folder of its own and prints to {@code out}. */
  public static Outcome play(Options options, Path folder, PrintStream out) throws Exception {
    return new Demo(options, folder, out).play();
  }

  private Outcome play() throws Exception {
    Instant begin = Instant.now();
    var people = Resident.people(options.seed(), options.persons(), HalfYear.FIRST_DAY, 90);
    try (var stage = new Stage(folder, people);
        var adapter = new Adapter(stage.settings(), freePort(), folder.resolve("adapter.log"))) {
      say("Starting the adapter, its database and every system around it …");
      adapter.awaitReady(START);
      say("Ready after %.1f s, resident %d MiB.", seconds(begin), adapter.residentMiB());
      var halfYear = new HalfYear(stage, people);
      playDays(halfYear, adapter);
      say(
          "Half a year has gone after %.1f s; waiting for what is still on its way …",
          seconds(begin));
      JsonNode report = awaitQuiet(adapter, stage);
      var verdict = Verdict.of(stage, halfYear.handedOver(), parked(report));
      verdict.faults.addAll(
          stage.neighbours.faults(stage, people, HalfYear.FIRST_DAY.plusDays(HalfYear.DAYS)));
      verdict.faults.addAll(stage.money.faults(stage));
      verdict.faults.addAll(Table.idle(report));
      out.println();
      LocalDate last = HalfYear.FIRST_DAY.plusDays(HalfYear.DAYS);
      verdict.faults.addAll(
          new Agreement(stage, adapter, out)
              .faults(
                  Leftovers.of(people, halfYear.handedOver(), verdict, last, Agreement.DAY),
                  new Mistakes(stage, people, last)));
      long resident = adapter.residentMiB();
      tell(report, verdict, stage, resident);
      say("Took %.1f s. The adapter's log: %s", seconds(begin), folder.resolve("adapter.log"));
      if (options.keep()) {
        keep(stage, adapter);
      }
      return new Outcome(halfYear.handedOver().size(), verdict.compared, verdict.faults, resident);
    }
  }

  private void playDays(HalfYear halfYear, Adapter adapter)
      throws IOException, InterruptedException, TimeoutException {
    var random = new Random(options.seed());
    Set<Integer> killDays = new HashSet<>();
    while (killDays.size() < options.kills()) {
      killDays.add(1 + random.nextInt(HalfYear.DAYS - 1));
    }
    int killed = 0;
    for (int day = 0; day <= HalfYear.DAYS; day++) {
      halfYear.play(day);
      if (day % 26 == 25) {
        say(
            "  %s: %d records handed over",
            HalfYear.FIRST_DAY.plusDays(day), halfYear.handedOver().size());
      }
      TimeUnit.MILLISECONDS.sleep(MILLIS_PER_DAY);
      if (day % 14 == 13) {
        // The law's days are the town's; a slow machine must not make a record late.
        awaitCaughtUp(adapter);
      }
      if (killDays.contains(day)) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        adapter.kill();
        adapter.startAgain();
        killed++;
        say(
            "  %s: killed (%d of %d) and started again",
            HalfYear.FIRST_DAY.plusDays(day), killed, options.kills());
        adapter.awaitReady(START);
      }
    }
  }

  /**
   * What is under way has come to its end; what waits for a person or the register goes on waiting.
   */
  private static void awaitCaughtUp(Adapter adapter) throws IOException, InterruptedException {
    awaitStill(adapter, BACKOFF, () -> true, (_, _) -> true);
  }

  /** Nothing moves any more: what is left waits for a person, or behind something that does. */
  static JsonNode awaitQuiet(Adapter adapter, Stage stage)
      throws IOException, InterruptedException {
    var rounds = new RefreshRounds();
    return awaitStill(
        adapter,
        QUIET,
        () ->
            stage.casework.folder().in("inn").isEmpty()
                && stage.neighbours.education.folder().in("inn").isEmpty(),
        (report, since) -> haveGoneRound(rounds, report, since));
  }

  /**
   * Until nothing has moved for so long, and nobody is asked anything; or for as long as there is
   * patience.
   *
   * @param empty whether nothing is left to be fetched
   * @param enough whether that will do, by the report and the moment since when nothing has moved
   */
  private static JsonNode awaitStill(
      Adapter adapter, Duration still, BooleanSupplier empty, BiPredicate<JsonNode, Instant> enough)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(DRAIN);
    Instant since = Instant.now();
    JsonNode last = adapter.flows();
    while (Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(200);
      JsonNode now = adapter.flows();
      if (!counts(now).equals(counts(last)) || !empty.getAsBoolean() || isAnythingSent(now)) {
        since = Instant.now();
      }
      last = now;
      if (Duration.between(since, Instant.now()).compareTo(still) > 0 && enough.test(now, since)) {
        break;
      }
    }
    return last;
  }

  /**
   * What has come, where each delivery stands, and what attempts have failed of. One whom NIR does
   * not know yet is tried again until the register has told of him: that is no movement.
   */
  private static List<JsonNode> counts(JsonNode report) {
    var counts = new ArrayList<JsonNode>();
    counts.add(report.path("arrivals"));
    for (JsonNode row : report.path("deliveries")) {
      counts.add(((ObjectNode) row.deepCopy()).without("attempts"));
    }
    for (JsonNode row : report.path("causes")) {
      if (!row.path("outcome").asText().equals("UNTIL_REFRESHED")) {
        counts.add(row);
      }
    }
    return counts;
  }

  /** What is out may be answered, or waited for in vain: either way something comes of it. */
  private static boolean isAnythingSent(JsonNode report) {
    return StreamSupport.stream(report.path("waiting").spliterator(), false)
        .anyMatch(row -> row.path("sent").asLong() > 0);
  }

  private static boolean haveGoneRound(RefreshRounds rounds, JsonNode report, Instant since) {
    boolean all = true;
    for (JsonNode feed : report.path("feeds")) {
      String name = feed.path("feed").asText();
      all &= !name.endsWith("-refresh") || rounds.isOver(name, feed.path("cursor").asText(), since);
    }
    return all;
  }

  private static Set<String> parked(JsonNode report) {
    return StreamSupport.stream(report.path("parked").spliterator(), false)
        .map(row -> row.path("reference").asText())
        .collect(java.util.stream.Collectors.toSet());
  }

  private void tell(JsonNode report, Verdict verdict, Stage stage, long resident) {
    out.println();
    int doubled =
        (int)
            verdict.faults.stream()
                .filter(f -> f.contains("effects") || f.contains("times"))
                .count();
    Table.print(report, doubled, out);
    out.println();
    say(
        "Answers to the case system: %s; %d more wait behind a parked record of the same person.",
        verdict.answers, verdict.heldBack);
    say(
        "NIR holds %d registrations; %d compared with the case system.",
        stage.nir.registrations().size(), verdict.compared);
    say("The adapter: %d MiB resident.", resident);
    verdict.faults.stream().limit(40).forEach(fault -> say("FAULT  %s", fault));
    say(
        verdict.good()
            ? "Every record is accounted for, and NIR holds what the case system holds."
            : "%d faults: not every record is accounted for.",
        verdict.faults.size());
  }

  private void keep(Stage stage, Adapter adapter) throws InterruptedException {
    say("Everything keeps running until you stop it (Ctrl-C):");
    say("  adapter          %s", adapter.address());
    say("  case system      %s and %s", stage.casework.url(), stage.casework.folder().root());
    say("  folkeregister    %s", stage.register.url());
    say("  NIR              %s", stage.nir.url());
    say("  IMDinett         %s", stage.neighbours.imdinett.url());
    say("  Husbanken        %s", stage.neighbours.husbanken.url());
    say("  grant portal     %s", stage.money.tilskudd.url());
    say("  Helsedirektoratet %s", stage.money.helsedirektoratet.url());
    say("  the school       %s", stage.neighbours.education.folder().root());
    while (adapter.isAlive()) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void say(String text, Object... values) {
    out.println(String.format(text, values));
    out.flush();
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
