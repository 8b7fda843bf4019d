package bindeledd.connector.husbanken;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.auth.Tokens;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.husbanken.Bostotte;
import bindeledd.schema.husbanken.Bostottesok;
import bindeledd.schema.husbanken.Bostottesoknad;
import bindeledd.schema.husbanken.Bostottesvar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The call for municipalities, as {@code husbanken.openapi.yaml} proposes it. */
final class HusbankenRest {

  /** Sums as they were written: a binary fraction is no money. */
  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String SYSTEM = "husbanken";
  private static final int LONGEST_REFERENCE = 200;

  /** What may be shown of a code: nothing that could be anybody's number. */
  private static final String CODE = "(?!.*\\d{6})[A-Za-zÆØÅæøå0-9_.-]{1,60}";

  /** The body of a question. */
  private record Question(String fnr, String fra, String til, String hjemmel) {}

  private final Http http;
  private final HusbankenProperties properties;
  private final Tokens tokens;
  private final String base;

  HusbankenRest(HusbankenProperties properties, Tokens tokens) {
    this(properties, tokens, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  HusbankenRest(HusbankenProperties properties, Tokens tokens, Http http) {
    this.http = http;
    this.properties = properties;
    this.tokens = tokens;
    this.base =
        Objects.requireNonNull(properties.url()).toString().replaceFirst("/+$", "")
            + "/bostotte/kommune";
  }

  Map<Bostottesok, Bostottesvar> find(Collection<Bostottesok> questions) {
    var found = new LinkedHashMap<Bostottesok, Bostottesvar>();
    for (var question : new LinkedHashSet<>(questions)) {
      ask(question, found);
    }
    return found;
  }

  private void ask(Bostottesok question, Map<Bostottesok, Bostottesvar> found) {
    var body =
        new Question(
            question.fnr().digits(),
            question.fra().toString(),
            question.til().toString(),
            Objects.requireNonNull(properties.legalGround()));
    var answer =
        authorised(
            token ->
                http.read(
                    to("/sok", token).POST(BodyPublishers.ofByteArray(written(body))),
                    400,
                    401,
                    404));
    switch (answer.status()) {
      case 200 ->
          found.put(
              question,
              Bostotte.av(answer.json(JSON, JsonNode.class))
                  .orElseThrow(() -> answer.garbled("it is no housing allowance")));
      case 400 -> found.put(question, new Bostottesvar.Avvist(code(answer, "UGYLDIG_INNDATA")));
      // A 404 without the code the contract gives it is a wrong address, not "no case".
      case 404 -> code(answer, "INGEN_SAK");
      // 204 among them: a register that knows says so.
      default -> throw answer.garbled("that is no answer agreed on");
    }
  }

  private static String code(Answer answer, String expected) {
    var code = answer.json(JSON, JsonNode.class).path("kode").asText();
    if (!code.equals(expected)) {
      throw answer.garbled("gives no reason agreed on");
    }
    return code;
  }

  Receipt apply(Parcel<Bostottesoknad> parcel) {
    var body = written(parcel.content());
    var answer =
        authorised(
            token ->
                http.write(
                    to("/soknader/" + parcel.id(), token).PUT(BodyPublishers.ofByteArray(body)),
                    401,
                    409,
                    422));
    return switch (answer.status()) {
      case 201 -> new Receipt.Accepted(reference(answer));
      case 200 -> new Receipt.Duplicate(reference(answer));
      case 409, 422 -> refused(answer);
      default -> throw answer.garbled("that is no receipt");
    };
  }

  private static String reference(Answer answer) {
    var id = answer.json(JSON, JsonNode.class).path("soknadId");
    if (!id.isTextual()
        || id.textValue().isBlank()
        || id.textValue().length() > LONGEST_REFERENCE
        || !id.textValue().matches("[!-~ ÆØÅæøå]+")) {
      throw answer.garbled("gives no reference that can be kept");
    }
    return id.textValue();
  }

  private static Receipt refused(Answer answer) {
    var reasons = new ArrayList<Receipt.Reason>();
    for (var fault : answer.json(JSON, JsonNode.class).path("feil")) {
      var code = fault.path("kode").asText();
      reasons.add(
          new Receipt.Reason(
              code.matches(CODE) ? code : "UKJENT",
              fault.path("felt").asText(),
              fault.path("tekst").asText()));
    }
    if (reasons.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    return new Receipt.Rejected(reasons);
  }

  Health health() {
    try {
      authorised(token -> http.read(to("/ping", token).GET(), 401));
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(e.kind() + ": " + e.getMessage());
    }
  }

  /** Asks, with one fresh token if the first was turned away. Turned away is not heard. */
  private Answer authorised(Function<String, Answer> call) {
    var token = tokens.token(properties.scope());
    var answer = call.apply(token);
    if (answer.status() == 401) {
      tokens.discard(properties.scope(), token);
      answer = call.apply(tokens.token(properties.scope()));
    }
    if (answer.status() == 401) {
      throw ConnectorException.refused(answer.toString());
    }
    return answer;
  }

  private HttpRequest.Builder to(String path, String token) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private static byte[] written(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // Without the cause: it quotes the value.
      throw new IllegalStateException("Not writable as JSON: " + body.getClass().getSimpleName());
    }
  }
}
