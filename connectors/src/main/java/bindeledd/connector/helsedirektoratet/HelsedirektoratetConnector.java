package bindeledd.connector.helsedirektoratet;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.schema.helsedirektoratet.Kravlinje;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
  private static final int MOST_FAULTS = 100;

  private static final String WITH_THE_AUDITOR = "HOS_REVISOR";
  private static final String SENT_IN = "SENDT_INN";

  /** Nothing that could be anybody's number. */
  private static final Pattern REFERENCE = Pattern.compile("[\\p{Alnum}._:/-]{1,200}");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HelsedirektoratetProperties properties;
  private final Http http;
  private final String base;

  @Autowired
  HelsedirektoratetConnector(HelsedirektoratetProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  HelsedirektoratetConnector(HelsedirektoratetProperties properties, Http http) {
    this.properties = properties;
    this.http = http;
    this.base = properties.url().toString().replaceFirst("/+$", "");
  }

  @Override
  public Contract contract() {
    return Contract.of(SYSTEM).serve(Helsedirektoratet.CLAIM, this::claim);
  }

  @Override
  public Health health() {
    try {
      http.read(to("/helse").GET());
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(String.valueOf(e.getMessage()));
    }
  }

  Receipt claim(Parcel<Kravlinje> parcel) {
    var request =
        to("/kravlinjer/" + parcel.id())
            .header("Content-Type", "application/json")
            .PUT(ofByteArray(json(parcel.content())));
    var answer = http.write(request, CONFLICT, INVALID);
    return switch (answer.status()) {
      case 200 -> new Receipt.Duplicate(reference(answer, SENT_IN));
      case 201 -> new Receipt.Accepted(reference(answer, SENT_IN));
      case 202 -> new Receipt.Pending(reference(answer, WITH_THE_AUDITOR));
      case CONFLICT, INVALID -> new Receipt.Rejected(reasons(answer));
      default -> throw answer.garbled("that is no receipt");
    };
  }

  /** Taken is not sent in: a body that says another thing than the status is no receipt. */
  private static String reference(Answer answer, String status) {
    var body = answer.json(JSON, Mottak.class);
    if (!status.equals(body.status())) {
      throw answer.garbled("does not say how the claim stands");
    }
    if (body.referanse() == null || !REFERENCE.matcher(body.referanse()).matches()) {
      throw answer.garbled("gives no reference that can be kept");
    }
    return body.referanse();
  }

  private static List<Receipt.Reason> reasons(Answer answer) {
    var faults = answer.json(JSON, Avslag.class).feil();
    if (faults == null || faults.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    var reasons = new ArrayList<Receipt.Reason>();
    for (Feil fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
      if (fault == null) {
        throw answer.garbled("gives a reason that is none");
      }
      reasons.add(new Receipt.Reason(code(fault.kode()), or(fault.felt()), or(fault.tekst())));
    }
    return reasons;
  }

  /** A code is shown to operators, so one that could hold anybody's number is not repeated. */
  private static String code(@Nullable String given) {
    return given != null && CODE.matcher(given).matches() ? given : "UKJENT";
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + properties.key().reveal())
        .header("Accept", "application/json");
  }

  private static byte[] json(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // Ours to mend, and without the value that Jackson quotes.
      throw new IllegalStateException("Not writable as JSON: " + body.getClass().getSimpleName());
    }
  }

  private record Mottak(@Nullable String referanse, @Nullable String status) {}

  private record Avslag(@Nullable List<@Nullable Feil> feil) {}

  private record Feil(@Nullable String kode, @Nullable String felt, @Nullable String tekst) {}
}
