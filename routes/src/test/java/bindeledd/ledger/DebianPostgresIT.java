package bindeledd.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ledger keeps its promises on the PostgreSQL that Debian ships, several versions older. */
final class DebianPostgresIT extends LedgerCases {

  private static @Nullable DebianServer server;

  @Override
  DatabaseProperties server() {
    try {
      server = DebianServer.start();
      return Servers.fresh(server.url(), "postgres");
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
    if (server != null) {
      server.close();
    }
  }
}
