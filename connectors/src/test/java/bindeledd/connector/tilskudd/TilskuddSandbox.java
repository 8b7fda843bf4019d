package bindeledd.connector.tilskudd;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.connector.files.ExchangeFolder;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Liste;
import bindeledd.schema.tilskudd.Statussporsmal;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * IMDi Tilskudd, played: lists exported to a folder each, and a portal that keeps requests, judges
 * them and tells how they stand.
 */
public final class TilskuddSandbox implements Sandbox {

  public static final String KEY = "nokkel-til-tilskudd";

  private static final String BASE = "/kommune/v1";
  private static final Set<Port> FILES =
      Set.of(
          Tilskudd.GRANT_LINES, Tilskudd.BANK_POSTINGS, Tilskudd.EXTRA_DECISIONS, Tilskudd.ANSWERS);
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final HttpServer server;
  private final Path root;
  private final Map<Liste, ExchangeFolder> folders = new EnumMap<>(Liste.class);
  private final GrantPortal portal;

  public TilskuddSandbox() {
    this(temporary(), LocalDate::now);
  }

  /**
   * @param root has a folder in it for each list
   * @param today by which deadlines are judged
   */
  public TilskuddSandbox(Path root, Supplier<LocalDate> today) {
    this.root = root;
    for (Liste list : Liste.values()) {
      folders.put(list, new ExchangeFolder(root.resolve(list.mappe())));
    }
    portal = new GrantPortal(today);
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

  public GrantPortal portal() {
    return portal;
  }

  /** Where the lists are. */
  public Path root() {
    return root;
  }

  public ExchangeFolder folder(Liste list) {
    return folders.get(list);
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + BASE);
  }

  /** Two requests have been sent before. */
  @Override
  public void clear() {
    portal.clear();
    portal.hears("for-1", TilskuddSamples.request("FOR-1", "L-FOR-1", 1));
    portal.hears("for-2", TilskuddSamples.request("FOR-2", "L-FOR-2", 1));
    portal.treat("FOR-2");
    portal.forgetDispatches();
    folders.values().forEach(ExchangeFolder::clear);
  }

  @Override
  public int effects() {
    int answers =
        folders.values().stream()
            .mapToInt(
                it ->
                    (int)
                        it.allResults().stream()
                            .map(line -> line.get("id").split(":")[0])
                            .distinct()
                            .count())
            .sum();
    return portal.dispatches() + answers;
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    for (Liste list : Liste.values()) {
      folder(list).clear();
      if (feed.equals(feedOf(list))) {
        folder(list).drop("liste.csv", Tables.csv(';', UTF_8, TilskuddSamples.rows(list, records)));
      }
    }
  }

  private static Feed<?> feedOf(Liste list) {
    return switch (list) {
      case TILSKUDDSLINJER -> Tilskudd.GRANT_LINES;
      case BANKPOSTER -> Tilskudd.BANK_POSTINGS;
      case EKSTRAVEDTAK -> Tilskudd.EXTRA_DECISIONS;
    };
  }

  @Override
  public Speech speaks(Port port) {
    return FILES.contains(port) ? Speech.FILES : Speech.REST;
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
      var id = path.substring(path.lastIndexOf('/') + 1);
      switch (exchange.getRequestMethod() + " " + path.replaceFirst("[0-9a-f-]{36}$", "")) {
        case "GET " + BASE + "/helse" -> exchange.sendResponseHeaders(204, -1);
        case "POST " + BASE + "/status/hent" -> status(exchange, JSON.readTree(body));
        case "PUT " + BASE + "/endringsforesporsler/" ->
            send(exchange, portal.hears(id, JSON.readValue(body, Endringsforesporsel.class)));
        case "PUT " + BASE + "/ekstrasoknader/" ->
            send(exchange, portal.hears(id, JSON.readValue(body, Ekstrasoknad.class)));
        default -> send(exchange, 404, Map.of());
      }
    }
  }

  private void status(HttpExchange exchange, JsonNode questions) throws IOException {
    var answers = new ArrayList<Map<String, Object>>();
    for (JsonNode one : questions.path("sporsmal")) {
      var asked =
          new Statussporsmal(one.path("kommunenr").asText(), one.path("lokalReferanse").asText());
      portal
          .find(asked)
          .ifPresent(
              held ->
                  answers.add(
                      Map.of(
                          "kommunenr", asked.kommunenr(),
                          "lokalReferanse", asked.lokalReferanse(),
                          "foresporselId", held.id(),
                          "status", held.status().name(),
                          "mottatt", held.received().toString())));
    }
    send(exchange, 200, Map.of("svar", answers));
  }

  private static void send(HttpExchange exchange, GrantPortal.Verdict verdict) throws IOException {
    send(
        exchange,
        verdict.status(),
        verdict.code().isEmpty()
            ? Map.of("foresporselId", verdict.id())
            : Map.of(
                "feil",
                List.of(
                    Map.of(
                        "kode",
                        verdict.code(),
                        "felt",
                        verdict.field(),
                        "tekst",
                        "Nei: " + verdict.code()))));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("tilskudd");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
