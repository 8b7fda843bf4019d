package bindeledd.soak;

import bindeledd.demo.Adapter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the adapter at a steady load with everything around it, and ends well only if nothing it
 * holds, and nothing that a record costs, grows.
 */
public final class Soak {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration DRAIN = Duration.ofMinutes(3);
  private static final Duration GLANCE = Duration.ofSeconds(5);
  private static final Duration TICK = Duration.ofMillis(200);

  private final Options options;
  private final Path folder;
  private final PrintStream out;

  Soak(Options options, Path folder, PrintStream out) {
    this.options = options;
    this.folder = folder;
    this.out = out;
  }

  /**
   * What to run.
   *
   * @param rate records a second that the case system hands over
   * @param quick only whether it runs and measures everything: what warms up still grows
   */
  record Options(double minutes, double rate, boolean quick) {

    static Options of(String[] arguments) {
      double minutes = 60;
      double rate = 100;
      boolean quick = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--minutes" -> minutes = Double.parseDouble(arguments[++i]);
          case "--rate" -> rate = Double.parseDouble(arguments[++i]);
          case "--quick" -> {
            quick = true;
            minutes = 1;
            rate = 20;
          }
          default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
        }
      }
      return new Options(minutes, rate, quick);
    }

    /** So often that a short run has points enough, and a long one does little else. */
    Duration takeEvery() {
      return Duration.ofSeconds(Math.clamp((long) (minutes * 60 / 40), 5, 60));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    var folder = Path.of("routes/target/soak").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    boolean good = new Soak(Options.of(arguments), folder, System.out).run();
    System.exit(good ? 0 : 1);
  }

  /** Whether the load came to its end and nothing grew. */
  boolean run() throws Exception {
    int port = freePort();
    var data = folder.resolve("data");
    try (var town = new Town(folder.resolve("town"), 1);
        var adapter = new Adapter(town.settings(data), port, folder.resolve("adapter.log"))) {
      adapter.awaitReady(START);
      say("Ready; %.0f minutes at %.0f records a second …", options.minutes(), options.rate());
      try (var books = Books.in(data)) {
        var meter = new Meter(new Machine(adapter.pid(), port), books, town);
        long begin = System.nanoTime();
        soak(adapter, town, meter, begin);
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean drained = drain(books, town);
        var report = new Report(summary(town, seconds, drained), meter.series());
        report.write(folder);
        report.print(out);
        say("The pictures: %s", folder.resolve("soak.html"));
        return drained && (options.quick() ? report.isComplete() : report.isGood());
      }
    }
  }

  private void soak(Adapter adapter, Town town, Meter meter, long begin) throws Exception {
    double glanceAt = 0;
    double takeAt = options.takeEvery().toSeconds();
    double sayAt = 60;
    double end = options.minutes() * 60;
    for (double now = 0; now < end; now = (System.nanoTime() - begin) / 1e9) {
      town.live(now, options.rate());
      if (!adapter.isAlive()) {
        throw new IllegalStateException("The adapter has stopped; see its log in " + folder);
      }
      if (now >= glanceAt) {
        meter.glance(now / 60);
        glanceAt += GLANCE.toSeconds();
      }
      if (now >= takeAt) {
        meter.take(now / 60);
        takeAt += options.takeEvery().toSeconds();
      }
      if (now >= sayAt) {
        say(
            "  %3.0f min: NIR has taken %,d, the case system was told %,d, %,d wait to be fetched",
            now / 60, town.taken(), town.told(), town.waiting());
        sayAt += Math.max(60, end / 20);
      }
      TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
    }
  }

  /** Whether it had the load in hand: what was handed over comes to its end soon after. */
  private static boolean drain(Books books, Town town) throws Exception {
    long end = System.nanoTime() + DRAIN.toNanos();
    while (System.nanoTime() < end) {
      if (town.waiting() == 0 && books.open() == 0) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return false;
  }

  private String summary(Town town, double seconds, boolean drained) {
    return String.format(
        Locale.ROOT,
        "%.0f minutes at %.0f records a second: NIR took %,d messages (%.0f a second), the case"
            + " system was told %,d; %s",
        seconds / 60,
        options.rate(),
        town.taken(),
        town.taken() / seconds,
        town.told(),
        drained ? "nothing was left waiting." : "NOT ALL CAME TO AN END in three minutes more.");
  }

  private void say(String text, Object... values) {
    out.println(String.format(Locale.ROOT, text, values));
    out.flush();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
