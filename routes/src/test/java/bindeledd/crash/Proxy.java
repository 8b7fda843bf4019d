package bindeledd.crash;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stable address for something that comes and goes. Refuses connections while it is away, as the
 * thing itself would.
 */
final class Proxy implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final int port;
  private final Supplier<Ear> ears;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket listener;
  private @Nullable Thread acceptor;
  private @Nullable Socket keeper;

  Proxy(int port, Supplier<Ear> ears) {
    this.port = port;
    this.ears = ears;
  }

  int port() {
    return port;
  }

  /** Lets connections through to that port of this machine. */
  synchronized void leadsTo(int target) throws IOException {
    shut();
    if (keeper != null) {
      keeper.close();
      keeper = null;
    }
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    bind(() -> socket.bind(address(), 100));
    listener = socket;
    acceptor = Thread.ofVirtual().start(() -> listen(socket, target));
  }

  /** Refuses everybody, and hangs up on whoever is there. */
  synchronized void shut() throws IOException {
    if (listener != null) {
      listener.close();
      listener = null;
      // It is closed when the one who waited on it has let go of it.
      joinAcceptor();
      // Bound and never listening: refuses everybody, and nobody else can take the port.
      var socket = new Socket();
      socket.setReuseAddress(true);
      bind(() -> socket.bind(address()));
      keeper = socket;
    }
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  /** A call that binds a socket to our port. */
  @FunctionalInterface
  private interface Binding {
    void bind() throws IOException;
  }

  /**
   * A process that is just being started (somebody's server, say) holds a copy of every socket of
   * ours until it has become itself, and the port with it.
   */
  private static void bind(Binding binding) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        binding.bind();
        return;
      } catch (BindException taken) {
        if (System.nanoTime() > end) {
          throw taken;
        }
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    }
  }

  private void joinAcceptor() throws InterruptedIOException {
    try {
      if (acceptor != null) {
        acceptor.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private void listen(ServerSocket socket, int target) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> relay(client, target));
      } catch (IOException e) {
        // Shut.
      }
    }
  }

  private void relay(Socket client, int target) {
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      open.add(server);
      Ear ear = ears.get();
      ear.answersOn(client.getOutputStream());
      Thread.ofVirtual().start(() -> pump(client, server, ear::asked, ear));
      pump(server, client, ear::answered, ear);
    } catch (IOException e) {
      hangUp(client);
    }
  }

  /** One direction of an ear. */
  private interface Direction {
    void heard(byte[] bytes, int length, java.io.OutputStream on) throws IOException;
  }

  private void pump(Socket from, Socket to, Direction direction, Ear ear) {
    var buffer = new byte[BUFFER];
    try {
      int n;
      while ((n = from.getInputStream().read(buffer)) >= 0) {
        direction.heard(buffer, n, to.getOutputStream());
      }
    } catch (IOException e) {
      // One end is gone, or is to find the connection cut.
    } finally {
      ear.hungUp();
      hangUp(from);
      hangUp(to);
    }
  }

  private void hangUp(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      // As good as closed.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    shut();
    if (keeper != null) {
      keeper.close();
    }
  }
}
