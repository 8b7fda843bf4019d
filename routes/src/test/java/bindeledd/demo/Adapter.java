package bindeledd.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The adapter as an operator runs it: a process of its own, started, killed and started again. */
public final class Adapter implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> command;
  private final Path log;
  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private Process process;

  /**
   * Starts it.
   *
   * @param settings the adapter's configuration, by key
   * @param log where it prints
   */
  public Adapter(Map<String, String> settings, int port, Path log) throws IOException {
    this.log = log;
    this.base = URI.create("http://127.0.0.1:" + port);
    this.command = command(settings, port);
    this.process = launch();
  }

  private static List<String> command(Map<String, String> settings, int port) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            System.getProperty(
                    "bindeledd.app.options",
                    "-Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
                        + " --sun-misc-unsafe-memory-access=allow")
                .split(" ")));
    settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.add("-Dserver.port=" + port);
    String jar = System.getProperty("bindeledd.app", "");
    if (jar.isEmpty()) {
      // From a build that has packaged nothing yet: the adapter's own classes, without the
      // sandboxes.
      command.addAll(
          List.of(
              "-cp",
              System.getProperty(
                  "bindeledd.app.classpath", System.getProperty("java.class.path"))));
      command.add("bindeledd.Application");
    } else {
      command.addAll(List.of("-jar", jar));
    }
    return command;
  }

  private Process launch() throws IOException {
    return launch(Map.of());
  }

  private Process launch(Map<String, String> environment) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
        .start();
  }

  /** Waits until it says that it is ready. */
  public void awaitReady(Duration atMost)
      throws IOException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "The adapter stopped by itself with " + process.exitValue() + "; see " + log);
      }
      if (isReady()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new TimeoutException(
        "The adapter was not ready within %s; see %s and %s".formatted(atMost, log, found()));
  }

  /** What it is at, and what its memory is full of: kinds of objects only, nothing in them. */
  private Path found() throws IOException, InterruptedException {
    Path found = log.resolveSibling("not-ready.txt");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    for (List<String> asked :
        List.of(
            List.of("GC.heap_info"),
            List.of("Thread.print"),
            List.of("Thread.dump_to_file", "-overwrite", found + ".threads"),
            List.of("GC.class_histogram"))) {
      var command = new ArrayList<>(List.of(jcmd, Long.toString(process.pid())));
      command.addAll(asked);
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(found.toFile()))
          .start()
          .waitFor(30, TimeUnit.SECONDS);
    }
    return found;
  }

  /** Whether it says so now. */
  public boolean isReady() throws InterruptedException {
    return status("/actuator/health/readiness") == 200;
  }

  /** SIGKILL: no hook runs, nothing is flushed. Its database server goes on as an orphan. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public void startAgain() throws IOException {
    process = launch();
  }

  /** Starts it with more in its environment than we have. */
  public void startAgain(Map<String, String> environment) throws IOException {
    process = launch(environment);
  }

  /** The process the operating system knows it as. */
  public long pid() {
    return process.pid();
  }

  URI address() {
    return base;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it says of its flows: counts by state, with reasons. */
  public JsonNode flows() throws IOException, InterruptedException {
    return get("/actuator/flows");
  }

  public JsonNode health() throws IOException, InterruptedException {
    return get("/actuator/health");
  }

  /** Asks it to do something that needs no more words; what it answers with. */
  int post(String path) throws IOException, InterruptedException {
    return post(path, "{}");
  }

  /** Asks it to do something, in JSON; what it answers with. */
  int post(String path, String json) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Resident memory in MiB, as the kernel counts it. */
  public long residentMiB() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request(path), HttpResponse.BodyHandlers.ofString()).body());
  }

  private int status(String path) throws InterruptedException {
    try {
      return http.send(request(path), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(10)).build();
  }

  @Override
  public void close() throws InterruptedException {
    stop(Duration.ofSeconds(40));
  }

  /** Asks it to stop, and kills it when it does not within this time. */
  void stop(Duration atMost) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
