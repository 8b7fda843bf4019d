package bindeledd.connector.nir;

import static bindeledd.connector.nir.NirSamples.PERSON;
import static bindeledd.connector.nir.NirSamples.contract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import bindeledd.connector.Secret;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.RegistrerKontrakt;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The client survives what a hostile or broken NIR sends, and sends only what the schema allows.
 */
final class NirClientTest {

  private static final String TAKEN =
      """
      <kvittering xmlns="urn:bindeledd:nir:v1">
      <meldingsId>0192f6a0-0000-7000-8000-000000000001</meldingsId><status>GODTATT</status>
      <registreringsId>%s</registreringsId><versjon>1</versjon></kvittering>
      """;

  @TempDir private Path folder;
  private HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int status = 200;
  private volatile String answer = soap(TAKEN.formatted("R-1"));
  private volatile Headers heard = new Headers();

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          heard = exchange.getRequestHeaders();
          asked.incrementAndGet();
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
          exchange.sendResponseHeaders(status, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAnHonestAnswer() throws Exception {
    assertThat(send(contract("K-1", PERSON)).getRegistreringsId()).isEqualTo("R-1");
    assertThat(heard.getFirst("SOAPAction"))
        .isEqualTo("\"urn:bindeledd:nir:v1:registrerKontrakt\"");
  }

  @Test
  void showsItsCredentials() throws Exception {
    send(contract("K-1", PERSON));

    assertThat(heard.getFirst("Authorization")).isEqualTo("Basic b3ZlcmZvcmluZzpow6ZzdA==");
    assertThat(heard.getFirst("X-Nokkel")).isEqualTo("abc");
  }

  @Test
  void opensNoExternalEntity() throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "R-SECRET");
    answer =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + soap(TAKEN.formatted("&e;"));

    assertThat(failure(contract("K-1", PERSON)).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void opensNoBombOfEntities() {
    var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"R-1\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
    }
    answer = bomb + "]>" + soap(TAKEN.formatted("&e29;"));

    assertThat(failure(contract("K-1", PERSON)).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    answer = soap(TAKEN.formatted("R-1") + " ".repeat(100_000));

    assertThat(failure(contract("K-1", PERSON)))
        .returns(Kind.GARBLED, ConnectorException::kind)
        .hasMessageContaining("50000");
  }

  @Test
  void takesNoAnswerOutsideTheSchema() {
    answer = soap(TAKEN.formatted("R 1 with spaces"));

    assertThat(failure(contract("K-1", PERSON)))
        .returns(Kind.GARBLED, ConnectorException::kind)
        .satisfies(e -> assertThat(e.answer().orElseThrow()).contains("with spaces"))
        .hasNoCause();
  }

  @Test
  void sendsNothingOutsideTheSchema() {
    var message = contract("K-1", PERSON);
    message.getHode().setKommunenr("Oslo " + PERSON);

    var failure = failure(message);

    assertThat(failure.kind()).isEqualTo(Kind.GARBLED);
    assertThat(failure.getMessage()).doesNotContain(PERSON);
    assertThat(asked).hasValue(0);
  }

  @Test
  void parksWhatNirSaysIsNotUnderstood() {
    status = 500;
    answer =
        soap(
            "<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Unmarshalling Error"
                + "</faultstring></soap:Fault>");

    assertThat(failure(contract("K-1", PERSON)).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void isSharedByManyThreads() throws Exception {
    var client = client();
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        var message = contract("K-" + i, PERSON);
        threads.submit(() -> tell(client, message));
      }
    }
    assertThat(asked).hasValue(200);
  }

  private ConnectorException failure(RegistrerKontrakt message) {
    return catchThrowableOfType(ConnectorException.class, () -> send(message));
  }

  private Kvittering send(RegistrerKontrakt message) {
    return tell(client(), message);
  }

  private static Kvittering tell(NirClient client, RegistrerKontrakt message) {
    return client.tell(nir -> nir.registrerKontrakt(message), _ -> new Kvittering());
  }

  private NirClient client() {
    return new NirClient(
        new NirProperties(
            URI.create("http://localhost:" + server.getAddress().getPort() + "/"),
            "0301",
            "",
            "Bindeledd",
            "overforing",
            new Secret("hæst"),
            Map.of("X-Nokkel", new Secret("abc")),
            null,
            null,
            null,
            null,
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            50_000,
            10,
            NirPropertiesFor.list(folder)));
  }

  private static String soap(String body) {
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + body
        + "</soap:Body></soap:Envelope>";
  }
}
