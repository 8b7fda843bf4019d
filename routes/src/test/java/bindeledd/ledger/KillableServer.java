package bindeledd.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The embedded server as a server of its own, to be killed and started again on the same data: with
 * the settings the product runs it with, so that what it says is committed is on the disk.
 */
public final class KillableServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path data;
  private final EmbeddedServer server;

  public KillableServer(Path data) {
    this.data = data;
    this.server = EmbeddedServer.start(data);
  }

  /** Where it listens, also after it was killed. */
  public int port() {
    String url = server.url();
    return Integer.parseInt(url.replaceFirst("^.*:(\\d+)/.*$", "$1"));
  }

  public String url(String database) {
    return server.url(database);
  }

  public String username() {
    return server.username();
  }

  /** SIGKILL to the server and every process of its; back when all are dead. */
  public void kill() throws IOException, InterruptedException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
    // Held first, so that it starts no process that we do not see.
    new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    while (all.stream().anyMatch(ProcessHandle::isAlive)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Waits until its owner has started it again and it lets somebody in. */
  public void awaitStartedAgain() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (var connection = DriverManager.getConnection(server.url(), server.username(), "")) {
        return;
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
