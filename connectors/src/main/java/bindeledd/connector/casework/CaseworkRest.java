package bindeledd.connector.casework;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.connector.http.Rest;
import bindeledd.schema.casework.Bosettingsmelding;
import bindeledd.schema.casework.Bostottemelding;
import bindeledd.schema.casework.Kvittering;
import bindeledd.schema.casework.Personmelding;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.casework.Tilskuddsmelding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The case system over REST, as {@code casework.openapi.yaml} describes it. */
final class CaseworkRest {

  /** The contract's {@code Kvitteringer}, {@code Personmeldinger} and so on. */
  private record Messages(List<Message> meldinger) {
    private record Message(UUID id, Object melding) {}
  }

  private final Rest rest;
  private final int pageSize;
  private final RestPage pages;
  private final RestReceipts receipts;
  private final ObjectMapper json;

  CaseworkRest(URI url, CaseworkProperties properties, ObjectMapper json) {
    this(url, properties, json, new Http("casework", Limits.of(properties.timeout())));
  }

  CaseworkRest(URI url, CaseworkProperties properties, ObjectMapper json, Http http) {
    this.rest = new Rest(http, json, url, properties.token());
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
    var answer = rest.get(question);
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
    return receipts.each(
        rest.post(path, all), parcels.stream().map(Parcel::id).collect(Collectors.toSet()));
  }

  Health health() {
    return rest.health("/helse");
  }
}
