package bindeledd.connector.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.ConnectorException.Kind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kit does not ask of every connector: how a request and an answer are handled. */
@Timeout(value = 30, unit = SECONDS)
final class HttpTest {

  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(5));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

  record Person(String navn, int alder) {}

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({"1000, 7, 7000", "1, 1500, 1500", "1000, ' 3 ', 3000", "1000, 0, 0"})
  void readsRetryAfterInTheSystemsUnit(long unit, String said, long waits) {
    answers(status(429).withHeader("Retry-After", said));
    var http = new Http("system", LIMITS.withRetryAfterUnit(Duration.ofMillis(unit)));
    assertThat(failure(() -> http.read(request())).retryAfter()).contains(Duration.ofMillis(waits));
  }

  @Test
  void readsRetryAfterAsADateAgainstTheAnswersOwn() {
    answers(
        status(503)
            .withHeader("Date", "Sun, 22 Nov 2026 10:00:00 GMT")
            .withHeader("Retry-After", "Sun, 22 Nov 2026 10:00:30 GMT"));
    assertThat(failure(() -> http().read(request())).retryAfter()).contains(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "1.5", "", "99999999999999999999"})
  void takesARetryAfterItCannotReadAsNone(String said) {
    answers(status(429).withHeader("Retry-After", said));
    var failure = failure(() -> http().read(request()));
    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure.retryAfter()).isEmpty();
  }

  @Test
  void takesNoMoreThanItsLimit() {
    answers(ok("x".repeat(1001)));
    var http = new Http("system", LIMITS.withBytes(1000));
    assertThat(failure(() -> http.write(post())).kind()).isEqualTo(Kind.GARBLED);
    answers(ok("x".repeat(1000)));
    assertThat(http.read(request()).text()).hasSize(1000);
  }

  @Test
  void followsNoRedirect() {
    answers(status(302).withHeader("Location", "http://localhost:1/"));
    assertThat(failure(() -> http().read(request())).kind()).isEqualTo(Kind.GARBLED);
  }

  @Test
  void givesTheStatusesTheCallerTakesAsAnswers() {
    answers(status(404));
    assertThat(http().read(request(), 404, 410).status()).isEqualTo(404);
  }

  @Test
  void doesNotTrustWhomNobodyVouchesFor() {
    var https =
        HttpRequest.newBuilder(URI.create("https://localhost:" + server.httpsPort() + "/")).GET();
    assertThat(failure(() -> http().read(https)).kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void isUnavailableWhereNoSuchHostIs() {
    var nowhere = HttpRequest.newBuilder(URI.create("http://finnes-ikke.invalid/"));
    assertThat(failure(() -> http().write(nowhere.POST(BodyPublishers.ofString("x")))).kind())
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void takesWhatIsNotHttpAsGarbledWithoutQuotingIt() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greet(other, "Hei, 05819098850 her\r\n\r\n"));
      var request = HttpRequest.newBuilder(URI.create("http://localhost:" + other.getLocalPort()));
      var failure = failure(() -> http().read(request));
      assertThat(failure.kind()).isEqualTo(Kind.GARBLED);
      assertThat(failure).hasNoCause().hasMessageNotContaining("05819098850");
    }
  }

  @Test
  void isUncertainOfAWriteWithoutABodyThatGotNoAnswer() {
    answers(
        aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER));
    assertThat(failure(() -> http().write(request().DELETE())).kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(failure(() -> http().read(request())).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"05819098850\"",
        "{\"navn\":\"Kari\",\"alder\":\"05819098850x\"}",
        "{\"05819098850\":1}",
        "{\"navn\":\"05819098850\",\"alder\":1} {}",
        "{\"navn\":\"05819098850"
      })
  void takesJsonOutsideTheContractAsGarbledWithoutQuotingIt(String body) {
    answers(ok(body));
    var answer = http().read(request());
    var failure = failure(() -> answer.json(JSON, Person.class));
    assertThat(failure.kind()).isEqualTo(Kind.GARBLED);
    assertThat(failure).hasNoCause().hasMessageNotContaining("05819098850");
    assertThat(failure.answer()).contains(body);
    assertThat(answer).asString().isEqualTo("system answered 200");
  }

  @Test
  void keepsTheInterruptAndSendsNothing() {
    answers(ok());
    Thread.currentThread().interrupt();
    assertThat(failure(() -> http().write(post())).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hasLimitsThatArePositive() {
    assertThatThrownBy(() -> Limits.of(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LIMITS.withBytes(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNoAnswerThatNobodyAskedForAsTheNextOnes() throws IOException {
    try (var twice = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerTwice(twice));
      var http = http();
      for (String what : List.of("/en", "/to", "/tre")) {
        var request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + twice.getLocalPort() + what));
        assertThat(new String(http.read(request).bytes(), US_ASCII)).isEqualTo(what);
        // As long as a connection may lie idle without being looked at.
        for (long end = System.nanoTime() + 5_000_000; System.nanoTime() < end; ) {
          Thread.onSpinWait();
        }
      }
    }
  }

  /** Answers every request with its path, and at once the same again. */
  private static void answerTwice(ServerSocket listener) {
    while (!listener.isClosed()) {
      try (var client = listener.accept();
          var lines =
              new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("GET ")) {
            String path = line.split(" ")[1];
            String answer =
                "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(path.length(), path);
            client.getOutputStream().write((answer + answer).getBytes(US_ASCII));
          }
        }
      } catch (IOException e) {
        // The other end has heard enough of this one.
      }
    }
  }

  private static void greet(ServerSocket listener, String greeting) {
    try (var client = listener.accept()) {
      client.getOutputStream().write(greeting.getBytes(US_ASCII));
      client.getOutputStream().flush();
      client.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The other end has heard enough.
    }
  }

  private interface Call {
    Object make();
  }

  private static ConnectorException failure(Call call) {
    return catchThrowableOfType(ConnectorException.class, call::make);
  }

  private void answers(ResponseDefinitionBuilder answer) {
    server.resetMappings();
    server.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static Http http() {
    return new Http("system", LIMITS);
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/"));
  }

  private HttpRequest.Builder post() {
    return request().POST(BodyPublishers.ofString("x"));
  }
}
