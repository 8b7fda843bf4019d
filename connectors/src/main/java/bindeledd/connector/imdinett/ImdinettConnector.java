package bindeledd.connector.imdinett;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.connector.http.NumberedFeed;
import bindeledd.connector.http.Replies;
import bindeledd.connector.http.Rest;
import bindeledd.schema.imdinett.Bosettingsmelding;
import bindeledd.schema.imdinett.Bosettingsperson;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** IMDinett over REST, through our stand-in for it ({@code imdinett.openapi.yaml}). */
@Component
@ConditionalOnProperty("connectors.imdinett.url")
@EnableConfigurationProperties(ImdinettProperties.class)
final class ImdinettConnector implements Connector {

  private static final String SYSTEM = "imdinett";
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final NumberedFeed<Bosettingsperson> PERSONS =
      new NumberedFeed<>(Bosettingsperson.class, JSON, "personer", "siste", "flere");

  private final Rest rest;

  @Autowired
  ImdinettConnector(ImdinettProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  ImdinettConnector(ImdinettProperties properties, Http http) {
    this.rest = new Rest(http, JSON, properties.url(), properties.key());
  }

  @Override
  public Contract contract() {
    return Contract.of(SYSTEM)
        .serve(Imdinett.SETTLEMENTS, this::settlements)
        .serve(Imdinett.SETTLEMENT_DATE, this::settled);
  }

  @Override
  public Health health() {
    return rest.health("/helse");
  }

  Page<Bosettingsperson> settlements(Cursor after) {
    return PERSONS.page(rest.get("/bosettinger?etter=" + NumberedFeed.place(after)), after);
  }

  Receipt settled(Parcel<Bosettingsmelding> parcel) {
    var answer = rest.put("/bosettingsdatoer/" + parcel.id(), parcel.content(), CONFLICT, INVALID);
    return switch (answer.status()) {
      case 200 -> new Receipt.Duplicate(Replies.reference(answer, "referanse"));
      case 201 -> new Receipt.Accepted(Replies.reference(answer, "referanse"));
      case CONFLICT, INVALID -> new Receipt.Rejected(Replies.reasons(answer, "feil"));
      default -> throw answer.garbled("that is no receipt");
    };
  }
}
