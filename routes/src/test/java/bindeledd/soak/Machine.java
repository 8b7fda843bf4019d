package bindeledd.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** A process of the adapter's as Linux sees it, and as it sees itself. */
final class Machine {

  private static final double MEBIBYTE = 1024 * 1024;

  /** Linux shows times in hundredths, whatever the kernel ticks by. */
  private static final double TICKS_PER_SECOND = 100;

  private final long pid;
  private final URI metrics;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Machine(long pid, int port) {
    this.pid = pid;
    this.metrics = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
  }

  double residentMiB() throws IOException {
    return status("VmRSS") / 1024.0;
  }

  /** Platform threads; virtual ones live in the heap. */
  double threads() throws IOException {
    return status("Threads");
  }

  double descriptors() throws IOException {
    try (var open = Files.list(proc("fd"))) {
      return open.count();
    }
  }

  /** Processor time it has had, user and system, in seconds. */
  double cpuSeconds() throws IOException {
    var stat = Files.readString(proc("stat"));
    // The name of the program is in parentheses and may hold anything.
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** Has it collect its garbage, all of it. */
  void collect() throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("jcmd could not reach the adapter");
    }
  }

  double heapMiB() throws IOException, InterruptedException {
    return used("heap") / MEBIBYTE;
  }

  /** Classes, compiled code and what belongs to them. */
  double beyondHeapMiB() throws IOException, InterruptedException {
    return used("nonheap") / MEBIBYTE;
  }

  private double used(String area) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(20)).build();
    var told = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Pattern.compile(
            "^jvm_memory_used_bytes\\{[^}]*area=\"" + area + "\"[^}]*} (\\S+)", Pattern.MULTILINE)
        .matcher(told)
        .results()
        .mapToDouble(result -> Double.parseDouble(result.group(1)))
        .sum();
  }

  private long status(String field) throws IOException {
    try (var lines = Files.lines(proc("status"))) {
      return lines
          .filter(line -> line.startsWith(field + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
