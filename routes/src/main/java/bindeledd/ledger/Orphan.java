package bindeledd.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that a killed process left behind on our data directory. It still answers,
 * on a port nobody knows; a second server beside it is refused. Whoever calls holds the directory's
 * lock, so nobody lives who needs it.
 */
final class Orphan {

  private static final Logger log = LoggerFactory.getLogger(Orphan.class);
  private static final Duration FAST = Duration.ofSeconds(30);

  private Orphan() {}

  /** Stops it if there is one, within seconds; what it committed stays. */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> found = find(data);
    if (found.isEmpty()) {
      return;
    }
    ProcessHandle server = found.get();
    log.info("Stopping the database server (process {}) that still runs", server.pid());
    // SIGINT is PostgreSQL's fast shutdown: sessions are cut, what is committed is written.
    new ProcessBuilder(List.of("kill", "-INT", Long.toString(server.pid()))).inheritIO().start();
    if (!ends(server, FAST)) {
      log.warn("It did not stop in {}; it is killed, and recovers at the start", FAST);
      server.destroyForcibly();
      ends(server, FAST);
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
  }

  /** The live server that the directory's own note names, if it is one. */
  static Optional<ProcessHandle> find(Path data) throws IOException {
    Path note = data.resolve("postmaster.pid");
    if (Files.notExists(note)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(note);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        // The number may belong to somebody else by now.
        .filter(process -> process.info().command().map(Orphan::isPostgres).orElse(false));
  }

  private static boolean isPostgres(String command) {
    Path name = Path.of(command).getFileName();
    return name != null && name.toString().startsWith("postgres");
  }

  private static boolean ends(ProcessHandle process, Duration within) {
    try {
      process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Waiting for process " + process.pid() + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
