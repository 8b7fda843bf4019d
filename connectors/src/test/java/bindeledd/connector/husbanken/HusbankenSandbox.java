package bindeledd.connector.husbanken;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Port;
import bindeledd.connector.Port.Feed;
import bindeledd.connector.Sandbox;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostottesoknad;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Husbanken, played: cases that applications open and monthly runs decide, asked for over the
 * proposed call, and a folder with NAV's copies of the same.
 */
public final class HusbankenSandbox implements Sandbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final DigisosFolder folder;
  private final Consumer<Cases> seed;
  private final Map<String, Bostottesoknad> dispatches = new ConcurrentHashMap<>();
  private volatile Predicate<String> trusted = _ -> true;
  private volatile Cases cases = new Cases();

  /** Knows nobody. */
  public HusbankenSandbox() {
    this(temporary(), _ -> {});
  }

  /** Knows nobody, and has that folder. */
  public HusbankenSandbox(Path root) {
    this(root, _ -> {});
  }

  /**
   * @param seed what has happened when it opens and after each {@link #clear()}
   */
  HusbankenSandbox(Path root, Consumer<Cases> seed) {
    this.folder = new DigisosFolder(root);
    this.seed = seed;
    seed.accept(cases);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The cases, and what can happen to them. */
  public Cases cases() {
    return cases;
  }

  /** The folder of Digisos files. */
  public DigisosFolder folder() {
    return folder;
  }

  /** Lets in only tokens that pass; by default any does. */
  public HusbankenSandbox trusting(Predicate<String> tokens) {
    trusted = tokens;
    return this;
  }

  /** Somebody applies for sosialhjelp: NAV asks Husbanken and passes on what it was told. */
  public void passOn(String number, String municipality, String at, LocalDate from, LocalDate to) {
    folder.drop(
        "soknad-" + folder.dropped() + ".json",
        DigisosFolder.application(
            number, municipality, at, false, cases.of(number, from, to).orElse(null)));
  }

  @Override
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void clear() {
    var fresh = new Cases();
    seed.accept(fresh);
    cases = fresh;
    dispatches.clear();
    folder.clear();
  }

  @Override
  public int effects() {
    return dispatches.size();
  }

  @Override
  public void fill(Feed<?> feed, int records) {
    folder.clear();
    for (int i = 0; i < records; i++) {
      folder.drop(
          "soknad-%03d.json".formatted(i),
          DigisosFolder.application(
              HusbankenSamples.KARI, "0301", "2026-05-03T09:%02d:00Z".formatted(i), false, null));
    }
  }

  @Override
  public Speech speaks(Port port) {
    return port.equals(Husbanken.DIGISOS) ? Speech.FILES : Speech.REST;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath().replaceFirst("^/bostotte/kommune", "");
      if (!trusted.test(token(exchange))) {
        send(exchange, 401, Map.of());
        return;
      }
      switch (exchange.getRequestMethod() + " " + path.replaceFirst("[^/]+$", "")) {
        case "GET /" -> exchange.sendResponseHeaders(path.equals("/ping") ? 204 : 404, -1);
        case "POST /" -> search(exchange, JSON.readTree(body));
        case "PUT /soknader/" -> take(exchange, path.substring("/soknader/".length()), body);
        default -> send(exchange, 404, Map.of());
      }
    }
  }

  private static String token(HttpExchange exchange) {
    @Nullable String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private void search(HttpExchange exchange, JsonNode question) throws IOException {
    if (question.path("hjemmel").asText().isBlank()) {
      send(exchange, 403, Map.of("kode", "MANGLER_HJEMMEL"));
      return;
    }
    var number = question.path("fnr").asText();
    if (!number.matches("[0-9]{11}") || number.equals(HusbankenSamples.NOT_TAKEN)) {
      send(exchange, 400, Map.of("kode", "UGYLDIG_INNDATA"));
      return;
    }
    var found =
        cases.of(
            number,
            LocalDate.parse(question.path("fra").asText()),
            LocalDate.parse(question.path("til").asText()));
    if (found.isPresent()) {
      send(exchange, 200, written(found.get()));
    } else {
      send(exchange, 404, Map.of("kode", "INGEN_SAK"));
    }
  }

  /** As on the wire: numbers as numbers, and {@code null} for an empty list. */
  private static Map<String, @Nullable Object> written(Bostotte answer) {
    var saker = new ArrayList<Map<String, @Nullable Object>>();
    for (var sak : answer.saker()) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("mnd", Integer.valueOf(String.valueOf(sak.mnd())));
      one.put("ar", Integer.valueOf(String.valueOf(sak.ar())));
      one.put("status", sak.status());
      one.put("vedtak", sak.vedtak());
      one.put("rolle", sak.rolle());
      saker.add(one);
    }
    var payments = new ArrayList<Map<String, @Nullable Object>>();
    for (var payment : answer.utbetalinger()) {
      var one = new LinkedHashMap<String, @Nullable Object>();
      one.put("utbetalingsdato", payment.utbetalingsdato());
      one.put("belop", new BigDecimal(String.valueOf(payment.belop())));
      one.put("mottaker", payment.mottaker());
      one.put("rolle", payment.rolle());
      payments.add(one);
    }
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("saker", saker.isEmpty() ? null : saker);
    whole.put("utbetalinger", payments.isEmpty() ? null : payments);
    return whole;
  }

  private synchronized void take(HttpExchange exchange, String id, byte[] body) throws IOException {
    var application = JSON.readValue(body, Bostottesoknad.class);
    var receipt = Map.of("soknadId", "BST-" + application.saksreferanse());
    var before = dispatches.get(id);
    if (before != null) {
      boolean same = before.equals(application);
      send(exchange, same ? 200 : 409, same ? receipt : no("ANNET_INNHOLD", "", "Id-en er brukt."));
    } else if (application.husstand().contains(application.fnr())) {
      send(exchange, 422, no("HUSSTAND_UGYLDIG", "husstand", "Søkeren er ikke en av de andre."));
    } else if (cases.hasNewer(application)) {
      send(exchange, 422, no("ELDRE_VERSJON", "versjon", "Vi har en nyere versjon."));
    } else {
      dispatches.put(id, application);
      cases.apply(application);
      send(exchange, 201, receipt);
    }
  }

  private static Map<String, Object> no(String code, String field, String text) {
    return Map.of("feil", List.of(Map.of("kode", code, "felt", field, "tekst", text)));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static Path temporary() {
    try {
      return Files.createTempDirectory("husbanken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
