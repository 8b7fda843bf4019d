package bindeledd.connector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * What a connector under test talks to: passes its bytes on to the sandbox, or to a WireMock with
 * one canned answer, and breaks the connection where a fault says so. Knows no more of HTTP than
 * where a request line is.
 */
final class FaultFront implements AutoCloseable {

  private static final Pattern REQUEST_LINE =
      Pattern.compile("(?m)^(?:GET|HEAD|POST|PUT|PATCH|DELETE) (\\S+) HTTP/1\\.1\\r?$");

  private final URI sandbox;
  private final ServerSocket listener;
  private final Socket dead;
  private final WireMockServer canned;
  private final Set<Relay> live = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final ByteArrayOutputStream asked = new ByteArrayOutputStream();
  private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
  private volatile Relay.Way way = Relay.Way.PASSES;

  FaultFront(URI sandbox) {
    this.sandbox = sandbox;
    canned =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .containerThreads(20)
                .http2PlainDisabled(true)
                .disableRequestJournal());
    canned.start();
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      // Bound and never listening: refuses everybody, and nobody else can take the port.
      dead = new Socket();
      dead.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("fault-front").start(this::listen);
  }

  URI url() {
    return at(listener.getLocalPort());
  }

  /** Where nobody listens. */
  URI deadUrl() {
    return at(dead.getLocalPort());
  }

  /** Everything goes through from now on; what was recorded is forgotten. */
  void passes() {
    way = Relay.Way.PASSES;
    forget();
  }

  /** Breaks connections that way from now on. */
  void breaks(Relay.Way how) {
    way = how;
    forget();
  }

  /** Gives everybody this answer from now on. */
  void answers(ResponseDefinitionBuilder answer) {
    canned.resetMappings();
    canned.stubFor(
        WireMock.any(WireMock.anyUrl()).willReturn(answer.withHeader("Connection", "close")));
    way = Relay.Way.ANSWERS_ITSELF;
    forget();
  }

  /** Hangs up on everybody, so that no test meets another's connection. */
  void hangUp() {
    live.forEach(Relay::close);
    live.clear();
  }

  /** How many connections were opened since the last change. */
  int connections() {
    return connections.get();
  }

  /** What was asked since the last change: the target of each request, in order. */
  List<String> targets() {
    return REQUEST_LINE.matcher(text(asked)).results().map(line -> line.group(1)).toList();
  }

  /** All that went either way since the last change. */
  String traffic() {
    return new String(bytes(asked), UTF_8) + new String(bytes(answered), UTF_8);
  }

  @Override
  public void close() {
    hangUp();
    canned.stop();
    try {
      listener.close();
      dead.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forget() {
    connections.set(0);
    synchronized (asked) {
      asked.reset();
    }
    synchronized (answered) {
      answered.reset();
    }
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        var client = listener.accept();
        connections.incrementAndGet();
        relay(client);
      } catch (IOException e) {
        // Closed, or a client that left before it was let in.
      }
    }
  }

  private void relay(Socket client) throws IOException {
    if (way == Relay.Way.RESETS_AT_ONCE) {
      Relay.reset(client);
      return;
    }
    int port = way == Relay.Way.ANSWERS_ITSELF ? canned.port() : sandbox.getPort();
    var relay = new Relay(client, new Socket(sandbox.getHost(), port), () -> way, asked, answered);
    live.add(relay);
    relay.start();
  }

  private URI at(int port) {
    return URI.create("http://localhost:" + port + sandbox.getRawPath());
  }

  private static String text(ByteArrayOutputStream recorded) {
    return new String(bytes(recorded), ISO_8859_1);
  }

  private static byte[] bytes(ByteArrayOutputStream recorded) {
    synchronized (recorded) {
      return recorded.toByteArray();
    }
  }
}
