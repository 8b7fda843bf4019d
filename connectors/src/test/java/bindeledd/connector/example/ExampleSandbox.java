package bindeledd.connector.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Eksempelregisteret, played: ten events a page, fifty numbers a look-up, messages known by id. */
public final class ExampleSandbox implements Sandbox {

  static final String KEY = "nokkel-til-eksempelet";
  static final Beboer ARNE = new Beboer("05819098850", "Arne Eksempelsen");
  static final Beboer BRITA = new Beboer("57828298706", "Brita Eksempelsen");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 10;
  private static final int AT_ONCE = 50;

  private final HttpServer server;
  private final List<Hendelse> events = new CopyOnWriteArrayList<>();
  private final Map<String, Melding> messages = new ConcurrentHashMap<>();

  public ExampleSandbox() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void clear() {
    events.clear();
    messages.clear();
  }

  @Override
  public int effects() {
    return messages.size();
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    events.clear();
    LongStream.rangeClosed(1, records)
        .mapToObj(n -> new Hendelse(n, n % 2 == 0 ? ARNE.nummer() : BRITA.nummer(), "FLYTTET"))
        .forEach(events::add);
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
      } else if (path.equals("/helse")) {
        send(exchange, 200, Map.of("status", "oppe"));
      } else if (path.equals("/hendelser")) {
        events(exchange);
      } else if (path.equals("/oppslag")) {
        look(
            exchange,
            JSON.readTree(body).path("numre").valueStream().map(n -> n.asText()).toList());
      } else if (path.startsWith("/meldinger/")) {
        take(exchange, path, JSON.readValue(body, Melding.class));
      } else {
        send(exchange, 404, Map.of());
      }
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    long after = Long.parseLong(exchange.getRequestURI().getQuery().replace("etter=", ""));
    var rest = events.stream().filter(event -> event.lopenummer() > after).toList();
    var page = rest.subList(0, Math.min(PAGE, rest.size()));
    long last = page.isEmpty() ? after : page.getLast().lopenummer();
    send(exchange, 200, Map.of("hendelser", page, "siste", last, "flere", rest.size() > PAGE));
  }

  private void look(HttpExchange exchange, List<String> numbers) throws IOException {
    if (numbers.size() > AT_ONCE) {
      send(exchange, 413, Map.of());
      return;
    }
    var found =
        List.of(ARNE, BRITA).stream().filter(who -> numbers.contains(who.nummer())).toList();
    send(exchange, 200, Map.of("beboere", found));
  }

  private void take(HttpExchange exchange, String id, Melding message) throws IOException {
    if (message.tekst().isBlank()) {
      var why = Map.of("kode", "TOM", "felt", "tekst", "tekst", "Meldingen er tom.");
      send(exchange, 422, Map.of("feil", List.of(why)));
      return;
    }
    var before = messages.putIfAbsent(id, message);
    if (before == null || before.equals(message)) {
      send(exchange, before == null ? 201 : 200, Map.of("referanse", "M" + id.hashCode()));
    } else {
      var why = Map.of("kode", "BRUKT", "felt", "id", "tekst", "Id-en har annet innhold.");
      send(exchange, 409, Map.of("feil", List.of(why)));
    }
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
