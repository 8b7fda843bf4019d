package bindeledd.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server from Debian's packages, in a folder of its own: alone, the primary of a pair, or the
 * standby that follows it. Installs the package when there is none.
 */
public final class DebianServer implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Path home;
  private final int port;

  private DebianServer(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Whether one can be started here, if need be after installing it. */
  public static boolean canBeHad() throws IOException {
    return Files.isExecutable(Path.of("/usr/bin/apt-get")) && (ROOT || newest().isPresent());
  }

  /** One that stands alone. */
  public static DebianServer start() throws IOException {
    var server = prepared();
    server.run(
        "initdb", "-D", server.data(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C");
    server.startAgain();
    return server;
  }

  /**
   * A copy of this one that follows it. From then on this one acknowledges nothing that the copy
   * has not on disk: nothing that was acknowledged is lost with either.
   */
  public DebianServer follower() throws IOException {
    var standby = prepared();
    standby.run(
        "pg_basebackup",
        "-h",
        "127.0.0.1",
        "-p",
        Integer.toString(port),
        "-U",
        "postgres",
        "-D",
        standby.data(),
        "-R",
        "-X",
        "stream");
    Files.writeString(
        standby.home.resolve("data/postgresql.auto.conf"),
        "cluster_name = 'standby'\n",
        StandardOpenOption.APPEND);
    standby.startAgain();
    Files.writeString(
        home.resolve("data/postgresql.auto.conf"),
        "synchronous_standby_names = '*'\n",
        StandardOpenOption.APPEND);
    run("pg_ctl", "-D", data(), "reload");
    return standby;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** Starts it on the data it has. */
  public void startAgain() throws IOException {
    run(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        home.resolve("log").toString(),
        "-o",
        "-p " + port + " -k " + home,
        "start");
  }

  /** SIGKILL to all of it, as when its machine loses power. */
  public void kill() throws IOException {
    long server =
        Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
    var all =
        ProcessHandle.of(server).stream()
            .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Makes the standby the primary. */
  public void promote() throws IOException {
    run("pg_ctl", "-D", data(), "-w", "promote");
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(home.resolve("data/postmaster.pid"))) {
      kill();
    }
    Servers.delete(home);
  }

  private String data() {
    return home.resolve("data").toString();
  }

  /** Outside the build's directory: user postgres must be able to get there. */
  private static DebianServer prepared() throws IOException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/apt-get")),
        "No apt-get here: Debian's PostgreSQL cannot be tested on this system");
    binaries();
    Path home = Files.createTempDirectory(Path.of("/tmp"), "bindeledd-debian-");
    if (ROOT) {
      run(List.of("chown", "postgres", home.toString()));
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      return new DebianServer(home, socket.getLocalPort());
    }
  }

  /** Those of the newest version installed; installs one when there is none. */
  private static synchronized Path binaries() throws IOException {
    if (newest().isEmpty()) {
      assumeTrue(
          ROOT,
          "Debian's PostgreSQL is not installed and only root can: apt-get install postgresql");
      run(List.of("apt-get", "update", "-qq"));
      run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "postgresql"));
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

  /** As user postgres: the server does not run as root. */
  private void run(String program, String... arguments) throws IOException {
    Stream<String> command = Stream.of(binaries().resolve(program).toString());
    Stream<String> who = ROOT ? Stream.of("runuser", "-u", "postgres", "--") : Stream.empty();
    run(Stream.of(who, command, Stream.of(arguments)).flatMap(s -> s).toList());
  }

  private static void run(List<String> command) throws IOException {
    Path output = Files.createTempFile("bindeledd-debian", ".log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process =
        builder
            .directory(new java.io.File("/tmp"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(command.getFirst() + " failed: " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
