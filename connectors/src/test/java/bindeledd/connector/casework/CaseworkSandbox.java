package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The municipality's case system, played: a feed of what is registered, inboxes that know a message
 * by its id and check it against the contract, and a drop folder beside.
 */
public final class CaseworkSandbox implements Sandbox {

  public static final String TOKEN = "sesam-fagsystem";

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final Map<String, JsonSchema> INBOXES =
      Map.of(
          "/kvitteringer", schema("kvittering"),
          "/personmeldinger", schema("personmelding"),
          "/bostottemeldinger", schema("bostottemelding"),
          "/bosettingsmeldinger", schema("bosettingsmelding"),
          "/tilskuddsmeldinger", schema("tilskuddsmelding"));
  private static final int MOST_AT_ONCE = 100;
  private static final String CURSOR = "nr-";

  /**
   * A message that was put into one of its inboxes and keeps the contract. Prints without content.
   */
  public record Message(String inbox, String id, JsonNode content) {
    @Override
    public String toString() {
      return inbox + id;
    }
  }

  private final HttpServer server;
  private final CaseworkFolder folder;
  private final List<Sakspost> posts = new ArrayList<>();
  private final Map<String, JsonNode> receipts = new LinkedHashMap<>();
  private final Map<String, JsonNode> persons = new LinkedHashMap<>();
  private final Map<String, JsonNode> housing = new LinkedHashMap<>();
  private final Map<String, JsonNode> settlements = new LinkedHashMap<>();
  private final Map<String, JsonNode> grants = new LinkedHashMap<>();
  private final AtomicInteger conflicts = new AtomicInteger();
  private volatile Consumer<Message> hearing = _ -> {};
  private volatile String token = TOKEN;
  private int effects;

  /** With a drop folder of its own. */
  public CaseworkSandbox() {
    this(temporary());
  }

  /** With that folder as its drop folder. */
  public CaseworkSandbox(Path root) {
    folder = new CaseworkFolder(root);
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
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/bindeledd/v1/");
  }

  public CaseworkFolder folder() {
    return folder;
  }

  /** Lets in whoever shows this, and nobody else. */
  public CaseworkSandbox expecting(String secret) {
    token = secret;
    return this;
  }

  /** Registers, corrects or annuls something: it is the last in the feed. */
  public synchronized void hold(Sakspost post) {
    posts.add(post);
  }

  /** Everything in the feed, oldest first. */
  public synchronized List<Sakspost> holds() {
    return List.copyOf(posts);
  }

  /**
   * Tells of every message before it is acted on, one at a time: whoever writes them down can have
   * a sandbox again as it was, by letting another {@link #hears hear} them.
   */
  public void onHearing(Consumer<Message> writer) {
    hearing = writer;
  }

  /**
   * Acts on a message as if it had just come.
   *
   * @return the status it is answered with
   */
  public int hears(Message message) {
    return keep(message);
  }

  /** The messages in one of its inboxes by id, in the order they came. */
  public synchronized Map<String, JsonNode> messages(String inbox) {
    return new LinkedHashMap<>(box(inbox));
  }

  private Map<String, JsonNode> box(String inbox) {
    return switch (inbox) {
      case "/kvitteringer" -> receipts;
      case "/bostottemeldinger" -> housing;
      case "/bosettingsmeldinger" -> settlements;
      case "/tilskuddsmeldinger" -> grants;
      default -> persons;
    };
  }

  /** How often an id came again with another content than before. */
  public int conflicts() {
    return conflicts.get();
  }

  /** The receipts that came over REST, one for each id, oldest first. */
  public synchronized List<Kvittering> receipts() {
    return receipts.values().stream().map(json -> read(json, Kvittering.class)).toList();
  }

  /** The receipts over REST about one version of one record, oldest first. */
  public synchronized List<Kvittering> receiptsAbout(String reference, long version) {
    return receipts().stream()
        .filter(it -> it.lokalReferanse().equals(reference) && it.versjon() == version)
        .toList();
  }

  /** The last receipt of each record and version that came over REST: {@code reference/version}. */
  public synchronized Map<String, Kvittering> answers() {
    return receipts().stream()
        .collect(
            Collectors.toMap(
                it -> it.lokalReferanse() + "/" + it.versjon(),
                it -> it,
                (_, later) -> later,
                LinkedHashMap::new));
  }

  /** The persons that came over REST, one for each id, oldest first. */
  public synchronized List<Personmelding> persons() {
    return persons.values().stream().map(json -> read(json, Personmelding.class)).toList();
  }

  /** What came about housing cases over REST, one for each id, oldest first. */
  public synchronized List<Bostottemelding> housing() {
    return housing.values().stream().map(json -> read(json, Bostottemelding.class)).toList();
  }

  /** Who is to be settled, as it came over REST, one for each id, oldest first. */
  public synchronized List<Bosettingsmelding> settlements() {
    return settlements.values().stream().map(json -> read(json, Bosettingsmelding.class)).toList();
  }

  /** What came about grants over REST, one for each id, oldest first. */
  public synchronized List<Tilskuddsmelding> grants() {
    return grants.values().stream().map(json -> read(json, Tilskuddsmelding.class)).toList();
  }

  @Override
  public synchronized void clear() {
    posts.clear();
    receipts.clear();
    persons.clear();
    housing.clear();
    settlements.clear();
    grants.clear();
    effects = 0;
    conflicts.set(0);
    folder.clear();
  }

  @Override
  public synchronized int effects() {
    return effects;
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    if (feed.equals(Casework.FILES)) {
      folder.clear();
      int first = records / 2;
      var all = SakspostSamples.many(records);
      if (first > 0) {
        folder.drop("1.csv", SakspostFiles.csv(all.subList(0, first)));
      }
      folder.drop("2.xml", SakspostFiles.xml(all.subList(first, records)));
    } else {
      synchronized (this) {
        posts.clear();
        posts.addAll(SakspostSamples.many(records));
      }
    }
  }

  @Override
  public Speech speaks(Port port) {
    return port.equals(Casework.FILES) ? Speech.FILES : Speech.REST;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath().replaceFirst("^/bindeledd/v1", "");
      if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, Map.of());
        return;
      }
      switch (exchange.getRequestMethod() + " " + path.replaceFirst("[^/]+$", "")) {
        case "GET /" -> get(exchange, path);
        case "POST /" -> post(exchange, path, body);
        default -> send(exchange, 404, Map.of());
      }
    }
  }

  private void post(HttpExchange exchange, String path, byte[] body) throws IOException {
    var all = JSON.readTree(body).path("meldinger");
    if (!INBOXES.containsKey(path) || all.isEmpty() || all.size() > MOST_AT_ONCE) {
      send(exchange, 404, Map.of());
      return;
    }
    var answers = new ArrayList<Map<String, Object>>();
    for (JsonNode one : all) {
      answers.add(answered(path, UUID.fromString(one.path("id").asText()), one.path("melding")));
    }
    send(exchange, 200, Map.of("svar", answers));
  }

  private Map<String, Object> answered(String inbox, UUID id, JsonNode content) {
    var faults = faults(content, INBOXES.get(inbox));
    if (!faults.isEmpty()) {
      return Map.of("id", id, "utfall", "AVVIST", "feil", faults);
    }
    int status = keep(new Message(inbox, id.toString(), content));
    return status == 409
        ? Map.of("id", id, "utfall", "AVVIST", "feil", List.of(otherContent()))
        : Map.of(
            "id",
            id,
            "utfall",
            status == 201 ? "MOTTATT" : "HADDE_FRA_FOER",
            "referanse",
            "M-" + id);
  }

  private static Map<String, String> otherContent() {
    return fault("ANNET_INNHOLD", "", "Id-en er brukt før.");
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    switch (path) {
      case "/helse" -> exchange.sendResponseHeaders(204, -1);
      case "/saksposter" -> send(exchange, 200, page(query(exchange)));
      default -> send(exchange, 404, Map.of());
    }
  }

  private synchronized Map<String, Object> page(Map<String, String> query) {
    int from = Integer.parseInt(query.getOrDefault("etter", CURSOR + 0).substring(CURSOR.length()));
    int most = Integer.parseInt(query.getOrDefault("antall", "500"));
    int to = Math.min(posts.size(), from + most);
    return Map.of(
        "saksposter",
        posts.subList(Math.min(from, to), to),
        "neste",
        CURSOR + Math.max(from, to),
        "flere",
        to < posts.size());
  }

  private synchronized int keep(Message message) {
    hearing.accept(message);
    var before = box(message.inbox()).putIfAbsent(message.id(), message.content());
    if (before == null) {
      effects++;
      return 201;
    }
    return switch (Repeat.of(before, message.content())) {
      case SAME -> 200;
      case STRICTER -> {
        box(message.inbox()).put(message.id(), message.content());
        yield 200;
      }
      case SINCE_CHANGED -> 409;
      case OTHER -> {
        conflicts.incrementAndGet();
        yield 409;
      }
    };
  }

  private static List<Map<String, String>> faults(JsonNode message, JsonSchema schema) {
    var faults = new ArrayList<Map<String, String>>();
    schema
        .validate(message)
        .forEach(
            it ->
                faults.add(
                    fault(
                        "KONTRAKT",
                        it.getInstanceLocation().toString(),
                        "Følger ikke kontrakten.")));
    if (message.path("lokalReferanse").asText("x").isBlank()) {
      faults.add(fault("UKJENT_POST", "lokalReferanse", "Vi kjenner ikke posten."));
    }
    // A grant of the municipality's own is about nobody.
    boolean aboutSomebody = !message.path("type").asText().equals("LINJE");
    if (aboutSomebody && message.path("numre").isArray() && message.path("numre").isEmpty()) {
      faults.add(fault("UKJENT_PERSON", "numre", "Vi kjenner ikke personen."));
    }
    return faults;
  }

  private static Map<String, String> fault(String code, String field, String text) {
    return Map.of("kode", code, "felt", field, "tekst", text);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Stream.of(Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "").split("&"))
        .filter(part -> part.contains("="))
        .collect(
            Collectors.toMap(
                part -> part.substring(0, part.indexOf('=')),
                part -> part.substring(part.indexOf('=') + 1)));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    try {
      return JSON.treeToValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonSchema schema(String name) {
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    var resource = "/schemas/casework/" + name + ".schema.json";
    try (var in = Objects.requireNonNull(Sakspost.class.getResourceAsStream(resource))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("fagsystem");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
