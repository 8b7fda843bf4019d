package bindeledd.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A baseline in a process of its own, with the adapter's memory: told line by line what to do,
 * answers with a line each.
 */
final class Child implements AutoCloseable {

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;
  private final Path log;

  Child(Class<?> main, List<String> arguments, Path log) throws IOException {
    this(main, List.of(), arguments, log);
  }

  /**
   * @param options of its Java beside the adapter's, which they go before
   */
  Child(Class<?> main, List<String> options, List<String> arguments, Path log) throws IOException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    this.log = log;
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The cache is of the adapter's classes.
    command.addAll(
        Stream.of(Ours.javaOptions().split(" "))
            .filter(option -> !option.startsWith("-XX:AOTCache"))
            .toList());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    this.process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    this.to = new PrintWriter(process.getOutputStream(), true, UTF_8);
    this.from = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    expect();
  }

  /** Says a line and gives back the answer. */
  String say(String line) throws IOException {
    to.println(line);
    return expect();
  }

  private String expect() throws IOException {
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      if (line.startsWith("> ")) {
        return line.substring(2);
      }
    }
    throw new IOException("A baseline stopped by itself; see " + log);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() throws InterruptedException {
    to.close();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
