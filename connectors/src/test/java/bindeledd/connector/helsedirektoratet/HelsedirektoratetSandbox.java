package bindeledd.connector.helsedirektoratet;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * Helsedirektoratet, played: an inbox that knows a line by its id, keeps each municipality's claim,
 * and sends it in when its auditor has signed. By default the auditor signs at once.
 */
public final class HelsedirektoratetSandbox implements Sandbox {

  public static final String KEY = "nokkel-til-helsedirektoratet";

  private static final String BASE = "/ressurskrevende/v1";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final HttpServer server;
  private final Claims claims = new Claims();

  public HelsedirektoratetSandbox() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The claims, and what their auditors can do. */
  public Claims claims() {
    return claims;
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + BASE);
  }

  @Override
  public void clear() {
    claims.clear();
  }

  @Override
  public int effects() {
    return claims.effects();
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    throw new IllegalArgumentException("There is no feed here");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, Map.of());
        return;
      }
      switch (exchange.getRequestMethod() + " " + path.replaceFirst("[0-9a-f-]{36}$", "")) {
        case "GET " + BASE + "/helse" -> exchange.sendResponseHeaders(204, -1);
        case "PUT " + BASE + "/kravlinjer/" -> take(exchange, path, body);
        default -> send(exchange, 404, Map.of());
      }
    }
  }

  private void take(HttpExchange exchange, String path, byte[] body) throws IOException {
    var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
    Kravlinje line;
    try {
      line = JSON.readValue(body, Kravlinje.class);
    } catch (JsonProcessingException e) {
      send(exchange, 422, no("KONTRAKT", ""));
      return;
    }
    if (line.handling() == null
        || line.kommunenr() == null
        || line.saksreferanse() == null
        || line.vedtaksdato() == null) {
      send(exchange, 422, no("KONTRAKT", ""));
      return;
    }
    var verdict = claims.hears(id, line);
    send(
        exchange,
        verdict.status(),
        verdict.code().isEmpty()
            ? Map.of(
                "referanse",
                "RK-" + line.aar() + "-" + line.saksreferanse(),
                "status",
                verdict.status() == 202 ? "HOS_REVISOR" : "SENDT_INN")
            : no(verdict.code(), verdict.field()));
  }

  private static Map<String, Object> no(String code, String field) {
    return Map.of("feil", List.of(Map.of("kode", code, "felt", field, "tekst", "Nei: " + code)));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
