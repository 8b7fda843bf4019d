package bindeledd.connector.helsedirektoratet;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.connector.http.Replies;
import bindeledd.connector.http.Rest;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Helsedirektoratet over REST, by {@code helsedirektoratet.openapi.yaml}. */
@Component
@ConditionalOnProperty("connectors.helsedirektoratet.url")
@EnableConfigurationProperties(HelsedirektoratetProperties.class)
final class HelsedirektoratetConnector implements Connector {

  private static final String SYSTEM = "helsedirektoratet";
  private static final int CONFLICT = 409;
  private static final int INVALID = 422;

  private static final String WITH_THE_AUDITOR = "HOS_REVISOR";
  private static final String SENT_IN = "SENDT_INN";

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Rest rest;

  @Autowired
  HelsedirektoratetConnector(HelsedirektoratetProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  HelsedirektoratetConnector(HelsedirektoratetProperties properties, Http http) {
    this.rest = new Rest(http, JSON, properties.url(), properties.key());
  }

  @Override
  public Contract contract() {
    return Contract.of(SYSTEM).serve(Helsedirektoratet.CLAIM, this::claim);
  }

  @Override
  public Health health() {
    return rest.health("/helse");
  }

  Receipt claim(Parcel<Kravlinje> parcel) {
    var answer = rest.put("/kravlinjer/" + parcel.id(), parcel.content(), CONFLICT, INVALID);
    return switch (answer.status()) {
      case 200 -> new Receipt.Duplicate(reference(answer, SENT_IN));
      case 201 -> new Receipt.Accepted(reference(answer, SENT_IN));
      case 202 -> new Receipt.Pending(reference(answer, WITH_THE_AUDITOR));
      case CONFLICT, INVALID -> new Receipt.Rejected(Replies.reasons(answer, "feil"));
      default -> throw answer.garbled("that is no receipt");
    };
  }

  /** Taken is not sent in: a body that says another thing than the status is no receipt. */
  private static String reference(Answer answer, String status) {
    if (!status.equals(answer.json(JSON, Mottak.class).status())) {
      throw answer.garbled("does not say how the claim stands");
    }
    return Replies.reference(answer, "referanse");
  }

  private record Mottak(@Nullable String status) {}
}
