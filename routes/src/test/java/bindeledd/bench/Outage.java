package bindeledd.bench;

import bindeledd.connector.casework.CaseworkFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * NIR is away for a day while records wait for it, and comes back: no attempt is counted that was
 * not made, there is one alarm, and everything comes through in order, no faster than allowed.
 *
 * <p>The day is simulated: the ledger's clock is the only one that counts for what is due and when
 * it is late, and 24 times all that waits is made an hour older. In each of these hours NIR is
 * tried in vain at least once more. What is real is everything else, the drain too.
 */
public final class Outage {

  private static final int HOURS = 24;
  private static final Duration HALFWAY = Duration.ofHours(HOURS / 2);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final String ROUTE = NirOurs.ROUTE;

  private final Options options;
  private final Path folder;
  private final PrintStream out;
  private final List<String> faults = new ArrayList<>();

  private Outage(Options options, Path folder, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.out = out;
  }

  /**
   * How much.
   *
   * @param records that wait
   * @param perSecond what NIR allows
   * @param late how many persons' first record is past its deadline before NIR is back
   * @param timed whether it is a fault to be faster than allowed: only where nothing else runs
   */
  public record Options(int records, int perSecond, int late, boolean timed) {

    static Options of(String[] arguments) {
      var options = new Options(100_000, 500, 50, true);
      for (int i = 0; i < arguments.length; i += 2) {
        int value = Integer.parseInt(arguments[i + 1]);
        options =
            switch (arguments[i]) {
              case "--records" ->
                  new Options(value, options.perSecond, options.late, options.timed);
              case "--rate" -> new Options(options.records, value, options.late, options.timed);
              default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
            };
      }
      return options;
    }

    /** What a person's first record holds back. */
    int heldBack() {
      return late * (Workload.RECORDS_PER_PERSON - 1);
    }

    int through() {
      return records - late - heldBack();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("bindeledd-outage");
    var faults = run(Options.of(arguments), folder, System.out);
    if (faults.isEmpty()) {
      FileSystemUtils.deleteRecursively(folder);
    }
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  /**
   * Runs in a folder of its own, and prints to {@code out}.
   *
   * @return what was not as it should be
   */
  public static List<String> run(Options options, Path folder, PrintStream out) throws Exception {
    return new Outage(options, folder, out).run();
  }

  private List<String> run() throws Exception {
    say(
        "NIR is away for a simulated day with %,d records waiting, in %s",
        options.records(), folder);
    try (var ground = Ground.prepare(bindeledd.bench.Options.of(), folder);
        var nir = new NirStub();
        var adapter = new Ours(ground, "outage", settings(nir))) {
      var drain = new Drain(nir);
      nir.away(true);
      fill(adapter, ground);
      aDay(adapter, nir);
      afterTheDay(adapter, nir);
      drain(adapter, nir, drain);
      afterTheDrain(adapter);
    }
    faults.forEach(fault -> say("FAULT  %s", fault));
    say("faults=%d", faults.size());
    return List.copyOf(faults);
  }

  private Map<String, String> settings(NirStub nir) {
    var settings = new LinkedHashMap<>(Ours.with(nir));
    settings.put(ProgrammeRows.OFF, ProgrammeRows.POPULATION);
    settings.put("bindeledd.guard.systems.nir.per-second", Integer.toString(options.perSecond()));
    // As many new tries in a simulated hour as a real one would have in a minute.
    settings.put("bindeledd.guard.systems.nir.breaker-wait", "1s");
    return settings;
  }

  private void fill(Ours adapter, Ground ground) throws Exception {
    long begin = System.nanoTime();
    adapter.drop(new Workload(ground.folder().resolve("files"), 1).file(options.records()));
    until("all are entered", () -> adapter.ask(count("true")) == options.records());
    say(
        "%,d records of %,d persons entered in %.0f s; not one has come through.",
        options.records(), options.records() / Workload.RECORDS_PER_PERSON, seconds(begin));
    int put =
        adapter.change(
            "update bindeledd.delivery set deadline = now() + interval '%d seconds' where id in (select id"
                    .formatted(HALFWAY.toSeconds())
                + " from bindeledd.delivery where route = '%s' and head order by position desc limit %d)"
                    .formatted(ROUTE, options.late()));
    if (put != options.late()) {
      faults.add("only " + put + " deadlines could be put into the day");
    }
  }

  private void aDay(Ours adapter, NirStub nir) throws Exception {
    for (int hour = 1; hour <= HOURS; hour++) {
      long before = nir.turnedAway();
      until("NIR is tried again in each hour", () -> nir.turnedAway() > before);
      // But not the claims in hand: nobody's is to run out by our doing.
      adapter.change(
          "begin; lock table bindeledd.delivery in share row exclusive mode;"
              + " update bindeledd.delivery set received_at = received_at - interval '1 hour',"
              + " due_at = case state when 'SENT' then due_at else due_at - interval '1 hour' end,"
              + " deadline = deadline - interval '1 hour' where state in ('DUE', 'SENT'); commit");
    }
    until(
        "who is past the deadline is parked",
        () -> adapter.ask(count("state = 'PARKED' and cause = 'DEADLINE'")) == options.late());
  }

  private void afterTheDay(Ours adapter, NirStub nir) throws Exception {
    // What is parked has one more, the parking itself. One that NIR turns away just now may not be
    // counted yet.
    long attempts =
        adapter.ask(
            "select sum(attempts) from bindeledd.delivery where state <> 'PARKED' and route = '"
                + ROUTE
                + "'");
    long turnedAway = nir.turnedAway();
    say(
        "After the day: NIR turned away %,d calls, and %,d attempts are counted, on %,d of %,d"
            + " records.",
        turnedAway,
        attempts,
        adapter.ask(count("attempts > 0 and state <> 'PARKED'")),
        options.records());
    if (attempts > turnedAway) {
      faults.add(attempts + " attempts are counted, and " + turnedAway + " were made");
    }
    long alarms = adapter.said("\"ERROR\"");
    say("Alarms in the log: %d. Past their deadline and parked: %d.", alarms, options.late());
    if (alarms != 1) {
      faults.add(alarms + " alarms for one cause");
    }
    if (nir.taken() != 0) {
      faults.add(nir.taken() + " came through while NIR was away");
    }
  }

  private void drain(Ours adapter, NirStub nir, Drain drain) throws Exception {
    nir.away(false);
    long back = System.nanoTime();
    nir.await(1, PATIENCE);
    double first = seconds(back);
    nir.await(options.through(), PATIENCE);
    adapter.awaitClosed(ROUTE, PATIENCE);
    say(
        "NIR is back: the first comes through after %.1f s, all %,d after %.0f s: %.0f a second"
            + " where %d are allowed, and %d in the busiest second.",
        first,
        drain.taken(),
        seconds(back),
        drain.rate(),
        options.perSecond(),
        drain.busiestSecond());
    faults.addAll(drain.faults(options.through()));
    if (options.timed()) {
      faults.addAll(drain.tooFast(options.perSecond()));
    }
    if (adapter.said("nir answers again") != 1) {
      faults.add("it is not said once that NIR answers again");
    }
  }

  private void afterTheDrain(Ours adapter) throws Exception {
    long settled = adapter.settled(ROUTE);
    long held = adapter.ask(count("state = 'DUE' and not head"));
    long parked = adapter.ask(count("state = 'PARKED'"));
    say("%,d settled, %d parked, %d wait behind those; none is gone.", settled, parked, held);
    if (settled != options.through()
        || parked != options.late()
        || held != options.heldBack()
        || adapter.ask(count("true")) != options.records()) {
      faults.add("not every record is where it should be");
    }
    // Each has its receipt: GODTATT, or VENTER for those that are parked.
    int told = options.through() + options.late();
    until("every sender is told", () -> adapter.settled("receipt-to-casework") == told);
    long waiting =
        new CaseworkFolder(adapter.folder())
            .allResults().stream()
                .filter(line -> line.getOrDefault("status", "").equals("VENTER"))
                .map(line -> line.get("lokalReferanse"))
                .distinct()
                .count();
    say("%,d receipts are back; of %d records it is said that they wait.", told, waiting);
    if (waiting != options.late()) {
      faults.add("of " + waiting + " records it is said that they wait");
    }
  }

  private static String count(String where) {
    return "select count(*) from bindeledd.delivery where route = '" + ROUTE + "' and " + where;
  }

  /** A condition on what is seen from outside. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("It never was so: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void say(String text, Object... values) {
    out.println(String.format(text, values));
    out.flush();
  }
}
