package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ledger keeps its promises on the PostgreSQL that Debian ships, several versions older. */
final class DebianPostgresIT extends LedgerCases {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  /** Outside the build's directory: user postgres must be able to get there. */
  private static Path home = Path.of("/nonexistent");

  private static Path binaries = INSTALLED;

  @Override
  DatabaseProperties server() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/apt-get")),
        "No apt-get here: Debian's PostgreSQL cannot be tested on this system");
    try {
      binaries = binaries();
      home = Files.createTempDirectory(Path.of("/tmp"), "bindeledd-debian-");
      run("chown", "postgres", home.toString());
      String data = home.resolve("data").toString();
      asPostgres("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C");
      int port = freePort();
      asPostgres(
          "pg_ctl",
          "-D",
          data,
          "-w",
          "-l",
          home.resolve("log").toString(),
          "-o",
          "-p " + port + " -k " + home,
          "start");
      return Servers.fresh("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres");
    } catch (IOException e) {
      throw new IllegalStateException("Debian's PostgreSQL did not start", e);
    }
  }

  @Test
  void runsOnAnotherVersionThanTheEmbeddedOne() {
    assertThat(desk.jdbc.queryForObject("show server_version", String.class)).contains("Debian");
  }

  @AfterAll
  @Override
  void close() throws IOException {
    super.close();
    if (Files.exists(home)) {
      asPostgres("pg_ctl", "-D", home.resolve("data").toString(), "-m", "immediate", "stop");
      Servers.delete(home);
    }
  }

  /** Those of the newest version installed; installs one when there is none. */
  private static Path binaries() throws IOException {
    if (newest().isEmpty()) {
      assumeTrue(
          "root".equals(System.getProperty("user.name")),
          "Debian's PostgreSQL is not installed and only root can: apt-get install postgresql");
      run("apt-get", "update", "-qq");
      run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql");
    }
    return newest().orElseThrow(() -> new IOException("No PostgreSQL after installing it"));
  }

  private static Optional<Path> newest() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.comparing(Path::toString));
    }
  }

  private static void asPostgres(String program, String... arguments) throws IOException {
    Stream<String> command = Stream.of(binaries.resolve(program).toString());
    Stream<String> who =
        "root".equals(System.getProperty("user.name"))
            ? Stream.of("runuser", "-u", "postgres", "--")
            : Stream.empty();
    run(Stream.of(who, command, Stream.of(arguments)).flatMap(s -> s).toArray(String[]::new));
  }

  private static void run(String... command) throws IOException {
    Path output = Files.createTempFile("bindeledd-debian", ".log");
    ProcessBuilder builder = new ProcessBuilder(List.of(command));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process =
        builder
            .directory(new java.io.File("/tmp"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(command[0] + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
