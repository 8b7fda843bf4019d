package bindeledd.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private static void awaitCaughtUp(Adapter adapter) throws IOException, InterruptedException {
    long end = System.nanoTime() + DRAIN.toNanos();
    JsonNode last = adapter.flows().path("deliveries");
    for (int still = 0; still < 3 && System.nanoTime() < end; ) {
      TimeUnit.MILLISECONDS.sleep(200);
      JsonNode now = adapter.flows().path("deliveries");
      still = now.equals(last) ? still + 1 : 0;
      last = now;
    }
  }

  /** Nothing moves any more: what is left waits for a person, or behind something that does. */
  static JsonNode awaitQuiet(Adapter adapter, Stage stage)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + DRAIN.toNanos();
    JsonNode last = adapter.flows();
    int still = 0;
    while (still < 12 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(400);
      JsonNode now = adapter.flows();
      boolean moved =
          !now.path("deliveries").equals(last.path("deliveries"))
              || !now.path("arrivals").equals(last.path("arrivals"))
              || !stage.casework.folder().in("inn").isEmpty()
              || !stage.neighbours.education.folder().in("inn").isEmpty();
      still = moved ? 0 : still + 1;
      last = now;
    }
    return last;
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
