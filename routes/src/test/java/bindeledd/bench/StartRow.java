package bindeledd.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * How soon the adapter is ready, with its embedded database on a directory that is there already:
 * as the launcher starts it, and from the plain jar. And what it takes of memory when it has
 * nothing to do.
 */
final class StartRow implements Row.Maker {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path JAR = jar();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  @Override
  public Set<String> names() {
    return Set.of("start");
  }

  /** How long until it said it was ready, and what it then held. */
  private record Started(double seconds, double residentMiB) {}

  @Override
  public List<Row> make(Ground ground, Predicate<String> wanted) throws Exception {
    Path folder = Files.createDirectories(ground.folder().resolve("start"));
    try (var nir = new NirStub()) {
      var settings = settings(folder, nir);
      if (!ground.options().quick()) {
        // Makes the database; what is measured finds it there.
        start(ground, launched(settings), folder, false);
      }
      var launched = new ArrayList<Started>();
      var plain = new ArrayList<Started>();
      for (int round = 0; round < ground.options().rounds(); round++) {
        launched.add(start(ground, launched(settings), folder, true));
        plain.add(start(ground, plainJar(settings), folder, false));
        ground.say(
            "ready after %.1f s, the plain jar after %.1f s"
                .formatted(launched.getLast().seconds(), plain.getLast().seconds()));
      }
      var our = Figure.of("as ./bindeledd run does it", "s", seconds(launched));
      var their = Figure.of("the plain jar, plain flags", "s", seconds(plain));
      var resident =
          Figure.of(
              "resident when idle", "MiB", launched.stream().map(Started::residentMiB).toList());
      return List.of(
          ground.told(
              new Row(
                  "start",
                  "From start to ready",
                  List.of(our, their, resident),
                  List.of(
                      Row.Goal.atMost("at most 6 s", our.median(), 6, "%.2f s"),
                      Row.Goal.atMost(
                          "at most a third of the plain jar",
                          our.median() / their.median(),
                          1 / 3.0,
                          "%.2f"),
                      Row.Goal.atMost(
                          "at most 300 MiB resident when idle",
                          resident.median(),
                          300,
                          "%.0f MiB")),
                  Map.of())));
    }
  }

  private static List<Double> seconds(List<Started> starts) {
    return starts.stream().map(Started::seconds).toList();
  }

  private static Map<String, String> settings(Path folder, NirStub nir) throws IOException {
    var settings = new LinkedHashMap<String, String>();
    settings.put("bindeledd.municipality", Workload.MUNICIPALITY);
    settings.put("bindeledd.production", "false");
    settings.put("bindeledd.demo", "true");
    settings.put("bindeledd.database.directory", folder.resolve("data").toString());
    settings.put(
        "connectors.casework.folder",
        Files.createDirectories(folder.resolve("utveksling")).toString());
    settings.put("connectors.nir.url", nir.url().toString());
    settings.put("connectors.nir.municipality", Workload.MUNICIPALITY);
    return settings;
  }

  /** The launcher itself where it runs this; otherwise what it would run. */
  private static List<String> launched(Map<String, String> settings) {
    String launcher = System.getProperty("bindeledd.launcher", "");
    var command = new ArrayList<String>();
    if (launcher.isEmpty()) {
      command.add(java());
      command.addAll(List.of(Ours.javaOptions().split(" ")));
      command.addAll(List.of("-jar", System.getProperty("bindeledd.app", JAR.toString())));
    } else {
      command.addAll(List.of(launcher, "run"));
    }
    return with(settings, command);
  }

  private static List<String> plainJar(Map<String, String> settings) {
    return with(settings, List.of(java(), "-jar", JAR.toString()));
  }

  private static List<String> with(Map<String, String> settings, List<String> command) {
    var all = new ArrayList<>(command);
    settings.forEach((key, value) -> all.add("--" + key + "=" + value));
    return all;
  }

  /** Beside the unpacked one, or where a build of this module puts it. */
  private static Path jar() {
    Path here = Path.of("target", "bindeledd.jar").toAbsolutePath();
    return Files.exists(here)
        ? here
        : Path.of("routes", "target", "bindeledd.jar").toAbsolutePath();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Started start(Ground ground, List<String> command, Path folder, boolean rest)
      throws Exception {
    int port = Ours.freePort();
    var all = new ArrayList<>(command);
    all.add("--server.port=" + port);
    var ready =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long begin = System.nanoTime();
    var process =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("start.log").toFile()))
            .start();
    try {
      while (status(ready) != 200) {
        if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new TimeoutException("The adapter did not start; see " + folder);
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (rest) {
        TimeUnit.SECONDS.sleep(ground.sized(3, 0));
      }
      return new Started(seconds, Cpu.residentMiB(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private int status(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
