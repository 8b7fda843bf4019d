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
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The case system over REST, as {@code casework.openapi.yaml} describes it. */
final class CaseworkRest {

  /** The contract's {@code Kvitteringer}, {@code Personmeldinger} and so on. */
  private record Messages(List<Message> meldinger) {
    private record Message(UUID id, Object melding) {}
  }

  private final Http http;
  private final String base;
  private final @Nullable Secret token;
  private final int pageSize;
  private final RestPage pages;
  private final RestReceipts receipts;
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
    this.receipts = new RestReceipts(json);
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

  Map<UUID, Receipt> receipts(List<Parcel<Kvittering>> parcels) {
    return post("/kvitteringer", parcels);
  }

  Map<UUID, Receipt> persons(List<Parcel<Personmelding>> parcels) {
    return post("/personmeldinger", parcels);
  }

  Map<UUID, Receipt> housing(List<Parcel<Bostottemelding>> parcels) {
    return post("/bostottemeldinger", parcels);
  }

  Map<UUID, Receipt> settlements(List<Parcel<Bosettingsmelding>> parcels) {
    return post("/bosettingsmeldinger", parcels);
  }

  Map<UUID, Receipt> grants(List<Parcel<Tilskuddsmelding>> parcels) {
    return post("/tilskuddsmeldinger", parcels);
  }

  private <M> Map<UUID, Receipt> post(String path, List<Parcel<M>> parcels) {
    var all =
        new Messages(
            parcels.stream()
                .map(parcel -> new Messages.Message(parcel.id(), parcel.content()))
                .toList());
    var request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(written(all)));
    return receipts.each(
        http.write(request), parcels.stream().map(Parcel::id).collect(Collectors.toSet()));
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
