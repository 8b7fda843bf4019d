package bindeledd.connector.example;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import bindeledd.connector.http.NumberedFeed;
import bindeledd.connector.http.Replies;
import bindeledd.connector.http.Rest;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Eksempelregisteret over REST. */
@Component
@ConditionalOnProperty("connectors.example.url")
@EnableConfigurationProperties(ExampleProperties.class)
final class ExampleConnector implements Connector {

  private static final String SYSTEM = "example";

  /** As many keys as one look-up takes. */
  private static final int AT_ONCE = 50;

  /** A field that is new to us is no reason to stop. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final NumberedFeed<Hendelse> EVENTS =
      new NumberedFeed<>(Hendelse.class, JSON, "hendelser", "siste", "flere");

  private final Rest rest;

  @Autowired
  ExampleConnector(ExampleProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  ExampleConnector(ExampleProperties properties, Http http) {
    this.rest = new Rest(http, JSON, properties.url(), properties.key());
  }

  @Override
  public Contract contract() {
    return Contract.of(SYSTEM)
        .serve(Example.EVENT, this::events)
        .serve(Example.RESIDENT, this::residents)
        .serve(Example.MESSAGE, this::message);
  }

  @Override
  public Health health() {
    return rest.health("/helse");
  }

  Page<Hendelse> events(Cursor after) {
    return EVENTS.page(rest.get("/hendelser?etter=" + NumberedFeed.place(after)), after);
  }

  /** Numbers go in the body: an address ends up in other people's logs. */
  Map<String, Beboer> residents(Collection<String> numbers) {
    var found = new LinkedHashMap<String, Beboer>();
    var asked = List.copyOf(numbers);
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      var some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      var answer = rest.ask("/oppslag", new Oppslag(some));
      for (Beboer beboer : answer.json(JSON, Svar.class).beboere()) {
        if (!some.contains(beboer.nummer())) {
          throw answer.garbled("tells of somebody nobody asked about");
        }
        found.put(beboer.nummer(), beboer);
      }
    }
    return found;
  }

  Receipt message(Parcel<Melding> parcel) {
    var answer = rest.put("/meldinger/" + parcel.id(), parcel.content(), 409, 422);
    return switch (answer.status()) {
      case 200 -> new Receipt.Duplicate(Replies.reference(answer, "referanse"));
      case 201 -> new Receipt.Accepted(Replies.reference(answer, "referanse"));
      case 409, 422 -> new Receipt.Rejected(Replies.reasons(answer, "feil"));
      default -> throw answer.garbled("that is no receipt");
    };
  }

  record Oppslag(List<String> numre) {}

  // A list that is missing, or has nothing at a place, makes the whole answer unreadable.
  record Svar(List<Beboer> beboere) {
    Svar {
      beboere = List.copyOf(beboere);
    }
  }
}
