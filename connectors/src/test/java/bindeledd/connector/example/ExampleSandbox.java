package bindeledd.connector.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Eksempelregisteret, played: ten events a page, fifty numbers a look-up, messages known by id. */
public class ExampleSandbox implements Sandbox {

  public static final String KEY = "nokkel-til-eksempelet";
  public static final Beboer ARNE = new Beboer("05819098850", "Arne Eksempelsen");
  public static final Beboer BRITA = new Beboer("57828298706", "Brita Eksempelsen");

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
        look(exchange, numbers(exchange, body));
      } else if (path.equals("/meldinger")) {
        takeMany(exchange, JSON.readTree(body));
      } else if (path.startsWith("/meldinger/")) {
        message(exchange, path.substring("/meldinger/".length()), body);
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

  /** It takes numbers in the address too, as too many systems do. */
  private static List<String> numbers(HttpExchange exchange, byte[] body) throws IOException {
    var query = exchange.getRequestURI().getQuery();
    return query == null
        ? JSON.readTree(body).path("numre").valueStream().map(JsonNode::asText).toList()
        : List.of(query.replace("numre=", "").split(","));
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

  private void message(HttpExchange exchange, String id, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      take(exchange, id, JSON.readValue(body, Melding.class));
    } else {
      send(
          exchange, messages.containsKey(id) ? 200 : 404, Map.of("referanse", "M" + id.hashCode()));
    }
  }

  private void take(HttpExchange exchange, String id, Melding message) throws IOException {
    var verdict = judge(id, message);
    send(exchange, verdict.status(), verdict.body());
  }

  /** Many messages in one call, each with its own verdict. */
  private void takeMany(HttpExchange exchange, JsonNode many) throws IOException {
    var verdicts = new LinkedHashMap<String, Verdict>();
    for (var one : many) {
      var message = new Melding(one.path("nummer").asText(), one.path("tekst").asText());
      verdicts.put(one.path("id").asText(), judge(one.path("id").asText(), message));
    }
    send(exchange, 200, verdicts);
  }

  private Verdict judge(String id, Melding message) {
    if (message.tekst().isBlank()) {
      return Verdict.no(422, "TOM", "tekst", "Meldingen er tom.");
    }
    var before = messages.putIfAbsent(id, message);
    if (before == null || before.equals(message)) {
      return new Verdict(before == null ? 201 : 200, Map.of("referanse", "M" + id.hashCode()));
    }
    return Verdict.no(409, "BRUKT", "id", "Id-en har annet innhold.");
  }

  record Verdict(int status, Map<String, Object> body) {
    static Verdict no(int status, String code, String field, String text) {
      var why = Map.of("kode", code, "felt", field, "tekst", text);
      return new Verdict(status, Map.of("feil", List.of(why)));
    }
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
