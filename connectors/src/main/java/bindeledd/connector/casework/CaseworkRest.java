package bindeledd.connector.casework;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The case system over REST, as {@code casework.openapi.yaml} describes it. */
final class CaseworkRest {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;

  private static final int LONGEST_REFERENCE = 200;
  private static final int MOST_FAULTS = 100;
  private static final Pattern CODE = Pattern.compile("(?!.*\\d{6})[A-Za-zÆØÅæøå0-9_.-]{1,60}");

  /** The contract's {@code Mottak}. */
  private record Taken(@Nullable String referanse) {}

  /** The contract's {@code Avslag}. */
  private record Refusal(@Nullable List<Fault> feil) {
    private record Fault(@Nullable String kode, @Nullable String felt, @Nullable String tekst) {}
  }

  private final Http http;
  private final String base;
  private final @Nullable Secret token;
  private final int pageSize;
  private final RestPage pages;
  private final ObjectMapper json;

  CaseworkRest(URI url, CaseworkProperties properties, ObjectMapper json) {
    this(url, properties, json, new Http("casework", Limits.of(properties.timeout())));
  }

  CaseworkRest(URI url, CaseworkProperties properties, ObjectMapper json, Http http) {
    this.http = http;
    this.base = url.toString().replaceFirst("/+$", "");
    this.token = properties.token();
    this.pageSize = properties.pageSize();
    this.pages = new RestPage(new RowLimits(properties.maxField(), properties.maxRow()));
    this.json = json;
  }

  Page<Sakspost> pull(Cursor after) {
    var question =
        "/saksposter?antall="
            + pageSize
            + (after.isStart() ? "" : "&etter=" + encode(after.value(), UTF_8));
    var answer = http.read(to(question).GET());
    return pages.read(answer, answer.json(json, JsonNode.class), after);
  }

  Receipt receipt(Parcel<Kvittering> parcel) {
    return put("/kvitteringer/", parcel.id(), parcel.content());
  }

  Receipt person(Parcel<Personmelding> parcel) {
    return put("/personmeldinger/", parcel.id(), parcel.content());
  }

  Receipt housing(Parcel<Bostottemelding> parcel) {
    return put("/bostottemeldinger/", parcel.id(), parcel.content());
  }

  Health health() {
    try {
      http.read(to("/helse").GET());
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(String.valueOf(e.getMessage()));
    }
  }

  private Receipt put(String path, UUID id, Object content) {
    var request =
        to(path + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(written(content)));
    var answer = http.write(request, CONFLICT, INVALID);
    return switch (answer.status()) {
      case CONFLICT, INVALID -> refused(answer);
      case CREATED -> new Receipt.Accepted(reference(answer));
      // Any other 2xx: it had it before.
      default -> new Receipt.Duplicate(reference(answer));
    };
  }

  private String reference(Answer answer) {
    var reference = answer.json(json, Taken.class).referanse();
    if (reference == null) {
      throw answer.garbled("gives no reference");
    }
    if (reference.length() > LONGEST_REFERENCE || !Keepable.is(reference)) {
      throw answer.garbled("gives a reference that cannot be kept");
    }
    return reference;
  }

  private Receipt refused(Answer answer) {
    var faults = answer.json(json, Refusal.class).feil();
    if (faults == null || faults.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    return new Receipt.Rejected(
        faults.stream()
            .limit(MOST_FAULTS)
            .map(f -> new Receipt.Reason(code(f.kode()), or(f.felt(), ""), or(f.tekst(), "")))
            .toList());
  }

  /** A code is shown to operators, so one that could hold anybody's number is not repeated. */
  private static String code(@Nullable String given) {
    return given != null && CODE.matcher(given).matches() ? given : "UKJENT";
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private HttpRequest.Builder to(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    return token == null ? request : request.header("Authorization", "Bearer " + token.reveal());
  }

  private byte[] written(Object content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot be written as JSON: " + content.getClass(), e);
    }
  }
}
