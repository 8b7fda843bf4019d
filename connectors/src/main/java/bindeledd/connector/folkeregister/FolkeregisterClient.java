package bindeledd.connector.folkeregister;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.auth.Tokens;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the register, one call at a time, the way it wants to be asked. Everything here can be asked
 * twice without harm, the start of an extract job included.
 */
final class FolkeregisterClient {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String SYSTEM = "folkeregister";

  private static final int LONGEST_ERROR = 64 * 1024;

  /** What we judge here, because the body says something that helps. */
  private static final int[] JUDGED_HERE = {304, 400, 401, 403, 404, 406, 410, 500};

  private final FolkeregisterProperties properties;
  private final Tokens tokens;
  private final Http http;

  FolkeregisterClient(FolkeregisterProperties properties, Tokens tokens) {
    this(
        properties,
        tokens,
        new Http(
            SYSTEM,
            Limits.of(properties.timeout()).withRetryAfterUnit(properties.retryAfterUnit())));
  }

  FolkeregisterClient(FolkeregisterProperties properties, Tokens tokens, Http http) {
    this.properties = properties;
    this.tokens = tokens;
    this.http = http;
  }

  /** A name and a value in an address. */
  record Parameter(String name, String value) {
    @Override
    public String toString() {
      return name + "=***";
    }

    private String encoded() {
      return name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
  }

  /** The {@code part} parameters that go with every question about a person. */
  Stream<Parameter> parts() {
    return properties.parts().stream().map(part -> new Parameter("part", part));
  }

  /**
   * The latest sequence number in the feed. A bare number, not an object.
   *
   * @throws ConnectorException if no answer came that can be used
   */
  long latest() {
    var answer = ask(request("hendelser/siste/sekvensnummer", Stream.of()));
    var latest = answer.json(JSON, Object.class);
    if ((latest instanceof Integer || latest instanceof Long)
        && Position.isNumber(((Number) latest).longValue())) {
      return ((Number) latest).longValue();
    }
    throw answer.garbled("it is no sequence number");
  }

  HttpRequest.Builder request(String resource, Stream<Parameter> parameters) {
    var query = parameters.map(Parameter::encoded).collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(
                URI.create(properties.root() + resource + (query.isEmpty() ? "" : "?" + query)))
            .header("Accept", "application/json");
    if (properties.fiks() != null) {
      request
          .header("IntegrasjonId", properties.fiks().integrationId().toString())
          .header("IntegrasjonPassord", properties.fiks().integrationPassword());
    }
    return request;
  }

  HttpRequest.Builder request(String resource, Stream<Parameter> parameters, Object body) {
    try {
      // Without a content type the register reads a body as XML.
      return request(resource, parameters)
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written as JSON", e);
    }
  }

  /**
   * Asks, with one fresh token if the first was turned away.
   *
   * @param answers statuses beside 2xx that the caller takes as answers
   */
  Answer ask(HttpRequest.Builder request, int... answers) {
    var scope = properties.scopeToAsk();
    var token = tokens.token(scope);
    var answer = http.read(request.setHeader("Authorization", "Bearer " + token), JUDGED_HERE);
    if (answer.status() == 401 && !turnsAwayTheIntegration(answer)) {
      tokens.discard(scope, token);
      answer =
          http.read(
              request.setHeader("Authorization", "Bearer " + tokens.token(scope)), JUDGED_HERE);
    }
    return judge(answer, answers);
  }

  /**
   * KS Fiks has two kinds of 401. This one is about organisation, integration id or password, so a
   * new token changes nothing; asking on with a wrong password may lock it.
   */
  private static boolean turnsAwayTheIntegration(Answer answer) {
    return answer.text(LONGEST_ERROR).contains("Autentisering feilet for integrasjon");
  }

  private static Answer judge(Answer answer, int... answers) {
    int status = answer.status();
    boolean html = FolkeregisterErrors.isHtml(answer);
    if (!html && (status / 100 == 2 || Arrays.stream(answers).anyMatch(known -> known == status))) {
      return answer;
    }
    var error = FolkeregisterErrors.printable(FolkeregisterErrors.read(answer));
    throw switch (status) {
      case 401, 403 -> ConnectorException.refused(answer + error, null);
      case 500 -> ConnectorException.unavailable(answer + error, (Throwable) null);
      default -> answer.garbled("that is no answer agreed on" + error);
    };
  }
}
