package bindeledd.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on the adapter's own port while it waits at the start: alive, not ready, and why. Gone
 * before the adapter's real pages take the port.
 */
final class WaitingPage implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WaitingPage.class);

  private final @Nullable InetSocketAddress address;
  private @Nullable HttpServer server;
  private volatile String why = "";

  /**
   * @param address where; null: nobody asks
   */
  WaitingPage(@Nullable InetSocketAddress address) {
    this.address = address;
  }

  /** Tells this reason from now on. */
  void say(String why) {
    this.why = why;
    if (server == null && address != null) {
      try {
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.start();
      } catch (IOException e) {
        log.warn("Nobody can be told at port {} that we wait: {}", address.getPort(), e.toString());
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean alive = exchange.getRequestURI().getPath().endsWith("/liveness");
      String text = why.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
      byte[] body =
          (alive
                  ? "{\"status\":\"UP\"}"
                  : "{\"status\":\"OUT_OF_SERVICE\",\"why\":\"" + text + "\"}")
              .getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(alive ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }
}
