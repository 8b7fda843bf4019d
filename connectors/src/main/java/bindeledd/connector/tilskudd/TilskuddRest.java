package bindeledd.connector.tilskudd;

import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.connector.http.Replies;
import bindeledd.connector.http.Rest;
import bindeledd.schema.tilskudd.Ekstrasoknad;
import bindeledd.schema.tilskudd.Endringsforesporsel;
import bindeledd.schema.tilskudd.Statussporsmal;
import bindeledd.schema.tilskudd.Statussvar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
  private static final int LONGEST = 200;

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** The body of a question. */
  private record Questions(List<Statussporsmal> sporsmal) {}

  private final Rest rest;

  TilskuddRest(TilskuddProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  TilskuddRest(TilskuddProperties properties, Http http) {
    this.rest =
        new Rest(
            http,
            JSON,
            Objects.requireNonNull(properties.url()),
            Objects.requireNonNull(properties.key()));
  }

  Receipt changeRequest(Parcel<Endringsforesporsel> parcel) {
    return put("/endringsforesporsler/", parcel.id(), parcel.content());
  }

  Receipt extraGrant(Parcel<Ekstrasoknad> parcel) {
    return put("/ekstrasoknader/", parcel.id(), parcel.content());
  }

  private Receipt put(String path, UUID id, Object content) {
    var answer = rest.put(path + id, content, CONFLICT, INVALID);
    return switch (answer.status()) {
      case CREATED -> new Receipt.Accepted(Replies.reference(answer, "foresporselId"));
      case 200 -> new Receipt.Duplicate(Replies.reference(answer, "foresporselId"));
      case CONFLICT, INVALID -> new Receipt.Rejected(Replies.reasons(answer, "feil"));
      default -> throw answer.garbled("that is no receipt");
    };
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
    var answer = rest.ask("/status/hent", new Questions(asked));
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
    return rest.health("/helse");
  }
}
