package bindeledd.crash;

import bindeledd.ledger.KillableServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The server that the product brings, heard on its way to the adapters. */
final class OneServer implements Database {

  private final @Nullable SmallDisk disk;
  private final KillableServer server;
  private final Map<Traps, Proxy> wires = new ConcurrentHashMap<>();

  OneServer(Path data) {
    this(data, null);
  }

  /**
   * @param disk what the data are on, when that can be filled; goes with it
   */
  OneServer(Path data, @Nullable SmallDisk disk) {
    this.disk = disk;
    this.server = new KillableServer(data);
  }

  @Override
  public SmallDisk disk() {
    return Objects.requireNonNull(disk);
  }

  /** It stays when the server dies. */
  @Override
  public String heard(Traps traps, String database) throws IOException {
    Proxy wire = wires.get(traps);
    if (wire == null) {
      wire = new Proxy(World.freePort(), () -> new PgEar(traps));
      wires.put(traps, wire);
      wire.leadsTo(server.port());
    }
    return "jdbc:postgresql://127.0.0.1:"
        + wire.port()
        + "/"
        + database
        + "?sslmode=disable&gssEncMode=disable";
  }

  @Override
  public void cut(Traps traps) throws IOException {
    Objects.requireNonNull(wires.get(traps)).shut();
  }

  @Override
  public void mend(Traps traps) throws IOException {
    Objects.requireNonNull(wires.get(traps)).leadsTo(server.port());
  }

  @Override
  public String username() {
    return server.username();
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(server.url(database), server.username(), "");
  }

  @Override
  public void kill() {
    try {
      server.kill();
      for (Proxy proxy : wires.values()) {
        proxy.shut();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void revive() throws IOException, SQLException, InterruptedException {
    server.awaitStartedAgain();
    for (Proxy proxy : wires.values()) {
      proxy.leadsTo(server.port());
    }
  }

  @Override
  public void close() throws IOException {
    for (Proxy proxy : wires.values()) {
      proxy.close();
    }
    server.close();
    if (disk != null) {
      disk.close();
    }
  }
}
