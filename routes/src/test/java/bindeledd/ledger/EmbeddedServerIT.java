package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The embedded server keeps what it was given, however its owner ends. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class EmbeddedServerIT {

  private Path home = Path.of("target");

  @BeforeEach
  void aDirectory() throws IOException {
    home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded-");
  }

  @AfterEach
  void cleanUp() {
    Servers.delete(home);
  }

  @Test
  void keepsWhatItCommitsAndLosesNothingAtARestart() throws Exception {
    Path data = home.resolve("data");
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(ask(server.url(), "show fsync")).isEqualTo("on");
      assertThat(ask(server.url(), "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server.url(), "show full_page_writes")).isEqualTo("on");
      run(server.url(), "create table kept as select 42 as answer");
    }
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(ask(server.url(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void takesOverFromAProcessThatWasKilled() throws Exception {
    Path data = home.resolve("data");
    Process owner = owner(data);
    long orphan;
    try (BufferedReader output = owner.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null && !line.equals("ready")) {
        line = output.readLine();
      }
      assertThat(line).isEqualTo("ready");
      orphan = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      owner.destroyForcibly().waitFor();
    }
    assertThat(ProcessHandle.of(orphan)).hasValueSatisfying(p -> assertThat(p.isAlive()).isTrue());

    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(ask(server.url(), "select answer from kept")).isEqualTo("42");
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void startsAgainWhenItIsKilled() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(home.resolve("data"))) {
      run(server.url(), "create table kept as select 42 as answer");
      Orphan.find(home.resolve("data")).orElseThrow().destroyForcibly();
      await()
          .atMost(1, TimeUnit.MINUTES)
          .ignoreExceptions()
          .untilAsserted(
              () -> assertThat(ask(server.url(), "select answer from kept")).isEqualTo("42"));
    }
  }

  @Test
  void leavesTheServerOfALivingProcessAlone() throws Exception {
    Path data = home.resolve("data");
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThatThrownBy(() -> EmbeddedServer.start(data))
          .isInstanceOf(DatabaseRefusedException.class)
          .hasMessageContaining("bindeledd.database.directory");
      assertThat(ask(server.url(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void startsAnewWhenTheFirstStartWasCutShort() throws Exception {
    Path data = home.resolve("data");
    Files.createDirectories(data);
    Files.writeString(data.resolve("postgresql.conf"), "");
    Files.writeString(data.resolve("PG_VERSION"), "18");

    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(ask(server.url(), "select 1")).isEqualTo("1");
    }
    try (var files = Files.list(home)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .anyMatch(name -> name.startsWith("data.unfinished-"));
    }
  }

  private static Process owner(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                data.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A process that owns a server until it is killed. */
  static final class Owner {

    private Owner() {}

    public static void main(String... arguments) throws Exception {
      EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
      run(server.url(), "create table kept as select 42 as answer");
      System.out.println("ready");
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
