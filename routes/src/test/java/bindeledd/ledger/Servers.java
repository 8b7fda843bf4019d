package bindeledd.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One embedded server for all tests of a JVM; every test class has a database of its own on it. */
public final class Servers {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Servers() {}

  private static final class Shared {
    static final Path HOME;
    static final EmbeddedServer SERVER;

    static {
      try {
        HOME = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
      } catch (IOException e) {
        throw new ExceptionInInitializerError(e);
      }
      SERVER = EmbeddedServer.start(HOME.resolve("data"));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    abandon(HOME.resolve("data"));
                    delete(HOME);
                  }));
    }
  }

  /** Nobody needs what is in it: no checkpoint, no goodbye. */
  private static void abandon(Path data) {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
      new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
      ProcessHandle.of(Long.parseLong(pid)).ifPresent(p -> p.onExit().join());
    } catch (IOException e) {
      System.err.println("The test server was gone before");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A fresh database in a hostile time zone. */
  public static DatabaseProperties fresh() {
    return fresh(Shared.SERVER.url(), Shared.SERVER.username());
  }

  static DatabaseProperties fresh(String adminUrl, String username) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(adminUrl, username, "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      statement.execute("alter database " + name + " set timezone to 'America/St_Johns'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseProperties(
        adminUrl.substring(0, adminUrl.lastIndexOf('/') + 1) + name,
        username,
        null,
        Path.of("unused"),
        8);
  }

  static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      System.err.println("not deleted: " + directory);
    }
  }
}
