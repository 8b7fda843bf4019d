package bindeledd.connector.tilskudd;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.Secret;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The portal over REST, as {@code tilskudd.openapi.yaml} proposes it. */
final class TilskuddRest {

  /** Questions in one call. */
  static final int AT_ONCE = 100;

  private static final String SYSTEM = "tilskudd";
  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final int MOST_FAULTS = 100;
  private static final int LONGEST = 200;

  private static final Pattern REFERENCE = Pattern.compile("(?!.*\\d{11})[A-Za-z0-9._:/-]{1,60}");

  /** What may be shown of a code: nothing that could be anybody's number. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** The body of a question. */
  private record Questions(List<Statussporsmal> sporsmal) {}

  private final Http http;
  private final Secret key;
  private final String base;

  TilskuddRest(TilskuddProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  TilskuddRest(TilskuddProperties properties, Http http) {
    this.http = http;
    this.key = Objects.requireNonNull(properties.key());
    this.base = Objects.requireNonNull(properties.url()).toString().replaceFirst("/+$", "");
  }

  Receipt changeRequest(Parcel<Endringsforesporsel> parcel) {
    return put("/endringsforesporsler/", parcel.id(), parcel.content());
  }

  Receipt extraGrant(Parcel<Ekstrasoknad> parcel) {
    return put("/ekstrasoknader/", parcel.id(), parcel.content());
  }

  private Receipt put(String path, UUID id, Object content) {
    var request = to(path + id).PUT(ofByteArray(written(content)));
    var answer = http.write(request, CONFLICT, INVALID);
    return switch (answer.status()) {
      case CREATED -> new Receipt.Accepted(reference(answer));
      case 200 -> new Receipt.Duplicate(reference(answer));
      case CONFLICT, INVALID -> new Receipt.Rejected(reasons(answer));
      default -> throw answer.garbled("that is no receipt");
    };
  }

  private static String reference(Answer answer) {
    var id = answer.json(JSON, JsonNode.class).path("foresporselId");
    if (!id.isTextual() || !REFERENCE.matcher(id.textValue()).matches()) {
      throw answer.garbled("gives no reference that can be kept");
    }
    return id.textValue();
  }

  private static List<Receipt.Reason> reasons(Answer answer) {
    var reasons = new ArrayList<Receipt.Reason>();
    for (JsonNode fault : answer.json(JSON, JsonNode.class).path("feil")) {
      if (reasons.size() < MOST_FAULTS) {
        var code = fault.path("kode").asText();
        reasons.add(
            new Receipt.Reason(
                CODE.matcher(code).matches() ? code : "UKJENT",
                fault.path("felt").asText(),
                fault.path("tekst").asText()));
      }
    }
    if (reasons.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    return reasons;
  }

  Map<Statussporsmal, Statussvar> status(Collection<Statussporsmal> questions) {
    var all = List.copyOf(new LinkedHashSet<>(questions));
    var found = new LinkedHashMap<Statussporsmal, Statussvar>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      ask(all.subList(from, Math.min(from + AT_ONCE, all.size())), found);
    }
    return found;
  }

  private void ask(List<Statussporsmal> asked, Map<Statussporsmal, Statussvar> found) {
    var answer = http.read(to("/status/hent").POST(ofByteArray(written(new Questions(asked)))));
    var list = answer.json(JSON, JsonNode.class).path("svar");
    if (answer.status() != 200 || !list.isArray()) {
      throw answer.garbled("that is no list of answers");
    }
    for (JsonNode one : list) {
      var status = status(one);
      var about = about(status);
      // Of what was not asked for nothing is to be known here.
      if (about != null && asked.contains(about)) {
        if (found.putIfAbsent(about, status) != null) {
          throw answer.garbled("answers one question twice");
        }
      } else {
        throw answer.garbled("answers what nobody asked");
      }
    }
  }

  private static @Nullable Statussporsmal about(Statussvar status) {
    var municipality = status.kommunenr();
    var reference = status.lokalReferanse();
    return municipality == null || reference == null
        ? null
        : new Statussporsmal(municipality, reference);
  }

  private static Statussvar status(JsonNode one) {
    return new Statussvar(
        text(one, "kommunenr"),
        text(one, "lokalReferanse"),
        text(one, "foresporselId"),
        text(one, "status"),
        text(one, "mottatt"));
  }

  /** A single value as text; longer than any is, or not to be kept, it is none. */
  private static @Nullable String text(JsonNode object, String name) {
    var value = object.path(name);
    return Stream.of(value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST && Keepable.is(text))
        .findFirst()
        .orElse(null);
  }

  Health health() {
    try {
      http.read(to("/helse").GET());
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(String.valueOf(e.getMessage()));
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + key.reveal())
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
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
