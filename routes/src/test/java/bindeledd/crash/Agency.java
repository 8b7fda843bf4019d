package bindeledd.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Sandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;

/**
 * Any system that is told by {@code PUT}, and remembers: a counter in front of its sandbox writes
 * down each message before it passes it on, one at a time, and passes them on again when it opens
 * anew. A sandbox that judges by no clock is then the same as it was.
 */
final class Agency<S extends Sandbox> implements Outside.Remembering {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEARD = "heard";
  private static final String WHO = "Authorization";

  /** What happens at such a system besides being told. */
  interface Doings<S> {

    /**
     * The world does something to it.
     *
     * @param again whether it was done before, and only the memory of it was lost
     */
    default void happens(S sandbox, Act act, boolean again) {
      throw new IllegalArgumentException(act.verb());
    }

    /** What the people there make of what they were told. */
    default void heard(S sandbox, String path, JsonNode message) {}
  }

  final S sandbox;
  private final Doings<S> doings;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final Journal journal;

  private Agency(S sandbox, Doings<S> doings, Path file) throws IOException {
    this.sandbox = sandbox;
    this.doings = doings;
    journal = Journal.open(file, act -> does(act, true));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  static <S extends Sandbox> Agency<S> open(S sandbox, Doings<S> doings, Path file)
      throws IOException {
    return new Agency<>(sandbox, doings, file);
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void happens(Act act) {
    synchronized (journal) {
      if (act.no() > journal.last()) {
        journal.write(act);
        does(act, false);
      }
    }
  }

  private void does(Act act, boolean again) {
    try {
      if (act.verb().equals(HEARD)) {
        hears(act.word(0), act.word(1), act.word(2));
      } else {
        doings.happens(sandbox, act, again);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> hears(String path, String who, String body) throws IOException {
    var answer = pass("PUT", path, who, body);
    doings.heard(sandbox, path, JSON.readTree(body));
    return answer;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String path = exchange.getRequestURI().toString();
      String who = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(WHO), "");
      HttpResponse<byte[]> answer;
      if (exchange.getRequestMethod().equals("PUT")) {
        synchronized (journal) {
          journal.write(Act.heard(path, who, body));
          answer = hears(path, who, body);
        }
      } else {
        answer = pass(exchange.getRequestMethod(), path, who, body);
      }
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
      int length = answer.body().length;
      exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private HttpResponse<byte[]> pass(String method, String path, String who, String body)
      throws IOException {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + sandbox.url().getPort()).resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header(WHO, who)
            .header("Content-Type", "application/json")
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
    sandbox.close();
    try {
      journal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
