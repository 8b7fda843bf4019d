package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a start does when its database is not there, or not as it should be. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class DatabaseStartIT {

  @Test
  void waitsForTheServerAndTellsWhy() throws Exception {
    int port = freePort();
    int page = freePort();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), page);
    var opening =
        CompletableFuture.supplyAsync(
            () ->
                Database.open(
                    at("jdbc:postgresql://127.0.0.1:" + port + "/postgres"),
                    new WaitingPage(address)));
    await()
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              var answer = get(page, "/actuator/health/readiness");
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.body()).contains("Venter på databasen: 08001");
            });
    assertThat(get(page, "/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(opening).isNotDone();

    Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "late-");
    try (var late =
            EmbeddedPostgres.builder().setPort(port).setDataDirectory(home.resolve("d")).start();
        Database database = opening.get(1, TimeUnit.MINUTES)) {
      assertThat(late.getPort()).isEqualTo(port);
      assertThatThrownBy(() -> get(page, "/"))
          .as("the port is free")
          .isInstanceOf(IOException.class);
      try (var connection = database.pool().getConnection();
          var tables = connection.getMetaData().getTables(null, Database.SCHEMA, "entry", null)) {
        assertThat(tables.next()).as("migrated").isTrue();
      }
    } finally {
      Servers.delete(home);
    }
  }

  @Test
  void doesNotWaitForWhatWaitingCannotMend() {
    String url = Servers.fresh().url();
    assertThatThrownBy(() -> Database.open(at(url + "_elsewhere")))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("3D000")
        .hasMessageContaining("bindeledd.database.url");
  }

  @Test
  void refusesASchemaThatItDidNotMake() throws Exception {
    DatabaseProperties server = Servers.fresh();
    try (var connection = DriverManager.getConnection(server.url(), server.username(), "");
        var statement = connection.createStatement()) {
      statement.execute("create schema bindeledd create table entry (somebody text)");
    }
    assertThatThrownBy(() -> Database.open(server))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageContaining("skjema kan ikke oppgraderes");
  }

  private static DatabaseProperties at(String url) {
    return new DatabaseProperties(url, "postgres", null, Path.of("unused"), 4);
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(5))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
