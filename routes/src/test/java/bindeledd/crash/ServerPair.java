package bindeledd.crash;

import bindeledd.ledger.DebianServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A primary and a synchronous standby, both from Debian's packages, and nobody between them and the
 * adapters: they find the primary by themselves.
 */
final class ServerPair implements Database {

  private static final String USER = "postgres";

  private final DebianServer primary;
  private final DebianServer standby;

  private ServerPair(DebianServer primary, DebianServer standby) {
    this.primary = primary;
    this.standby = standby;
  }

  static ServerPair start() throws IOException, Trouble.NotTested {
    if (!DebianServer.canBeHad()) {
      throw new Trouble.NotTested("Debian's PostgreSQL is not here, and cannot be installed");
    }
    var primary = DebianServer.start();
    return new ServerPair(primary, primary.follower());
  }

  @Override
  public String heard(Traps traps, String database) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable"
        .formatted(primary.port(), standby.port(), database);
  }

  @Override
  public String username() {
    return USER;
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        heard(new Traps(), database) + "&targetServerType=primary&hostRecheckSeconds=0", USER, "");
  }

  @Override
  public void cut(Traps traps) {
    throw new UnsupportedOperationException("Nobody is between them and the adapters");
  }

  @Override
  public void mend(Traps traps) {
    throw new UnsupportedOperationException("Nobody is between them and the adapters");
  }

  /** Kills the primary; it never comes back. */
  @Override
  public void kill() {
    try {
      primary.kill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standby takes its place. */
  @Override
  public void revive() throws IOException {
    standby.promote();
  }

  @Override
  public void close() throws IOException {
    standby.close();
    primary.close();
  }
}
