package bindeledd.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on a data directory that survives restarts, kills and orphans. It
 * keeps what it commits: the library's defaults do not.
 */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

  /** What a server needs to get up at all: the piece of log it is in, and the next. Bytes. */
  private static final long ROOM = 32L << 20;

  /** Says that the server in the directory has started once, and so that the directory is whole. */
  private static final String WHOLE = "bindeledd-whole";

  private final Path data;
  private final FileChannel lockFile;
  private final int port;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("embedded-watch").factory());
  private EmbeddedPostgres postgres;
  private boolean saidFull;

  private EmbeddedServer(Path data, FileChannel lockFile, EmbeddedPostgres postgres) {
    this.data = data;
    this.lockFile = lockFile;
    this.postgres = postgres;
    this.port = postgres.getPort();
    var _ = watch.scheduleWithFixedDelay(this::revive, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * Starts it, after stopping what an earlier process left running on the same directory.
   *
   * @throws DatabaseRefusedException if another Bindeledd uses the directory now
   */
  static EmbeddedServer start(Path directory) {
    Path data = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(data.getParent());
      FileChannel lock = lock(data);
      try {
        Orphan.stop(data);
        setAsideUnfinished(data);
        EmbeddedPostgres postgres = launch(data, 0);
        Files.writeString(data.resolve(WHOLE), "");
        log.info("Embedded PostgreSQL runs on port {}, data in {}", postgres.getPort(), data);
        return new EmbeddedServer(data, lock, postgres);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database in " + data + " did not start", e);
    }
  }

  /** The operating system lets go of it however this process ends. */
  private static FileChannel lock(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(
            data.resolveSibling(data.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new DatabaseRefusedException(
          "En annen Bindeledd bruker databasen i "
              + data
              + ". Stopp den, velg en annen mappe (bindeledd.database.directory),"
              + " eller bruk en PostgreSQL-tjener sammen (bindeledd.database.url)");
    }
    return channel;
  }

  /** A directory whose making was cut short holds nothing of ours, but is not ours to delete. */
  private static void setAsideUnfinished(Path data) throws IOException {
    if (Files.notExists(data) || Files.exists(data.resolve(WHOLE)) || isEmpty(data)) {
      return;
    }
    Path aside = data.resolveSibling(data.getFileName() + ".unfinished-" + System.nanoTime());
    log.warn("The database in {} was never finished; it is set aside as {}", data, aside);
    Files.move(data, aside);
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Nobody else starts it again when it dies: of a full disk, or a hand that meant another. */
  private void revive() {
    try {
      if (Orphan.find(data).isEmpty() && hasRoom()) {
        log.error("The embedded database has stopped; it is started again");
        // The library's own lock on the directory goes with it.
        postgres.close();
        postgres = launch(data, port);
      }
    } catch (IOException | RuntimeException e) {
      log.error("The embedded database does not start; it is tried again: {}", e.toString());
    }
  }

  /** A start without room fails, and takes a minute to find that out. */
  private boolean hasRoom() throws IOException {
    boolean full = Files.getFileStore(data).getUsableSpace() < ROOM;
    if (full && !saidFull) {
      log.error(
          "The embedded database has stopped, and the disk of {} is full; it is started again when"
              + " there are {} MB",
          data,
          ROOM >> 20);
    }
    saidFull = full;
    return !full;
  }

  /**
   * @param port where it listens; 0: anywhere free
   */
  private static EmbeddedPostgres launch(Path data, int port) throws IOException {
    Path output = data.resolveSibling(data.getFileName() + ".log");
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setPort(port)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "100")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("log_min_messages", "warning")
        // What a statement was given must not reach a log.
        .setServerConfig("log_parameter_max_length_on_error", "0")
        .setServerConfig("log_min_error_statement", "panic")
        .setServerConfig("log_error_verbosity", "terse")
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  String url() {
    return url("postgres");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  String username() {
    return "postgres";
  }

  @Override
  public void close() {
    watch.close();
    try {
      postgres.close();
      // The library waits five seconds; a slow disk takes longer to write what is in memory.
      Orphan.stop(data);
      lockFile.close();
    } catch (IOException e) {
      log.warn("The embedded database did not stop cleanly; it recovers at the next start", e);
    }
  }
}
