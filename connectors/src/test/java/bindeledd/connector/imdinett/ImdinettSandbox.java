package bindeledd.connector.imdinett;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * IMDinett, played: a feed of who is to be settled, ten on a page, and an inbox that knows a
 * message by its id, judges the day, and shows it in the feed.
 */
public final class ImdinettSandbox implements Sandbox {

  public static final String KEY = "nokkel-til-imdinett";

  private static final String BASE = "/bosetting/v1";
  private static final int PAGE = 10;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final HttpServer server;
  private final SettlementBook book;

  public ImdinettSandbox() {
    this(LocalDate::now);
  }

  /**
   * @param today after which nobody can have been settled
   */
  public ImdinettSandbox(Supplier<LocalDate> today) {
    book = new SettlementBook(today);
    clear();
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
    return URI.create("http://localhost:" + server.getAddress().getPort() + BASE);
  }

  /** Assigns somebody to a municipality, or changes what is known: the last in the feed. */
  public synchronized void tell(Bosettingsperson person) {
    book.tell(person);
  }

  /** Everybody as they are known now. */
  public synchronized List<Bosettingsperson> known() {
    return book.known();
  }

  /** The place of the last change in the feed. */
  public synchronized int changes() {
    return book.changes();
  }

  /** What was told and taken, by id. */
  public synchronized Map<String, Bosettingsmelding> heard() {
    return book.heard();
  }

  /** How often an id came again with another content than before. */
  public synchronized int conflicts() {
    return book.conflicts();
  }

  @Override
  public synchronized void clear() {
    book.clear(List.of(ImdinettPeople.AMINA, ImdinettPeople.YUSUF));
  }

  @Override
  public synchronized int effects() {
    return book.heard().size();
  }

  @Override
  public synchronized void fill(Feed<?> feed, int records) {
    ImdinettPeople.many(records).forEach(book::tell);
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
        case "GET " + BASE + "/bosettinger" -> page(exchange);
        case "PUT " + BASE + "/bosettingsdatoer/" -> take(exchange, path, body);
        default -> send(exchange, 404, Map.of());
      }
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    long after = Long.parseLong(exchange.getRequestURI().getQuery().replace("etter=", ""));
    Map<String, Object> page;
    synchronized (this) {
      var persons = book.after(after, PAGE);
      long last = persons.isEmpty() ? after : persons.getLast().lopenummer();
      page = Map.of("personer", persons, "siste", last, "flere", last < book.changes());
    }
    send(exchange, 200, page);
  }

  private void take(HttpExchange exchange, String path, byte[] body) throws IOException {
    var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1)).toString();
    Bosettingsmelding message;
    try {
      message = JSON.readValue(body, Bosettingsmelding.class);
    } catch (JsonProcessingException e) {
      send(exchange, 422, no("KONTRAKT", ""));
      return;
    }
    if (message.kommunenr() == null
        || message.bosettingsdato() == null
        || message.handling() == null
        || (message.duf() == null && message.fnr() == null)) {
      send(exchange, 422, no("KONTRAKT", ""));
      return;
    }
    SettlementBook.Verdict verdict;
    synchronized (this) {
      verdict = book.hears(id, message);
    }
    send(
        exchange,
        verdict.status(),
        verdict.code().isEmpty()
            ? Map.of("referanse", verdict.reference())
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
