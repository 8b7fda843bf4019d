package bindeledd.connector.example;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Cursor;
import bindeledd.connector.Health;
import bindeledd.connector.Page;
import bindeledd.connector.Parcel;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example.Beboer;
import bindeledd.connector.example.Example.Hendelse;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.http.Answer;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final ExampleProperties properties;
  private final Http http;
  private final String base;

  @Autowired
  ExampleConnector(ExampleProperties properties) {
    this(properties, new Http(SYSTEM, Limits.of(properties.timeout())));
  }

  ExampleConnector(ExampleProperties properties, Http http) {
    this.properties = properties;
    this.http = http;
    // Not resolved against: a path in the address would be lost.
    this.base = properties.url().toString().replaceFirst("/+$", "");
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
    try {
      http.read(to("/helse").GET());
      return new Health.Up();
    } catch (ConnectorException e) {
      return new Health.Down(String.valueOf(e.getMessage()));
    }
  }

  Page<Hendelse> events(Cursor after) {
    var from = after.isStart() ? "0" : after.value();
    var answer = http.read(to("/hendelser?etter=" + from).GET());
    var page = answer.json(JSON, Hendelser.class);
    if (page.flere() && Long.toString(page.siste()).equals(from)) {
      throw answer.garbled("has more to give and stands still");
    }
    return Page.of(page.hendelser(), new Cursor(Long.toString(page.siste())), page.flere());
  }

  /** Numbers go in the body: an address ends up in other people's logs. */
  private Map<String, Beboer> residents(Collection<String> numbers) {
    var found = new LinkedHashMap<String, Beboer>();
    var asked = new ArrayList<>(numbers);
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      var some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      var answer = http.read(to("/oppslag").POST(ofByteArray(json(new Oppslag(some)))));
      for (Beboer beboer : answer.json(JSON, Svar.class).beboere()) {
        found.put(beboer.nummer(), beboer);
      }
    }
    return found;
  }

  private Receipt message(Parcel<Melding> parcel) {
    var body = ofByteArray(json(parcel.content()));
    var answer = http.write(to("/meldinger/" + parcel.id()).PUT(body), 409, 422);
    return switch (answer.status()) {
      case 200 -> new Receipt.Duplicate(kvittering(answer).referanse());
      case 201 -> new Receipt.Accepted(kvittering(answer).referanse());
      case 409, 422 -> new Receipt.Rejected(reasons(answer));
      default -> throw answer.garbled("that is no receipt");
    };
  }

  private static List<Receipt.Reason> reasons(Answer answer) {
    var reasons = answer.json(JSON, Avvist.class).reasons();
    if (reasons.isEmpty()) {
      throw answer.garbled("gives no reason");
    }
    return reasons;
  }

  private static Kvittering kvittering(Answer answer) {
    return answer.json(JSON, Kvittering.class);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + properties.key().reveal())
        .header("Content-Type", "application/json");
  }

  private static byte[] json(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // Ours to mend, and without the value that Jackson quotes.
      throw new IllegalStateException("Not writable as JSON: " + body.getClass().getSimpleName());
    }
  }

  // A list that is missing, or has nothing at a place, makes the whole answer unreadable.
  record Hendelser(List<Hendelse> hendelser, long siste, boolean flere) {
    Hendelser {
      hendelser = List.copyOf(hendelser);
    }
  }

  record Oppslag(List<String> numre) {}

  record Svar(List<Beboer> beboere) {
    Svar {
      beboere = List.copyOf(beboere);
    }
  }

  record Kvittering(String referanse) {
    Kvittering {
      Objects.requireNonNull(referanse);
    }
  }

  record Avvist(List<Feil> feil) {
    Avvist {
      feil = List.copyOf(feil);
    }

    List<Receipt.Reason> reasons() {
      return feil.stream().map(f -> new Receipt.Reason(f.kode(), f.felt(), f.tekst())).toList();
    }
  }

  record Feil(String kode, String felt, String tekst) {
    Feil {
      Objects.requireNonNull(kode);
      felt = Objects.requireNonNullElse(felt, "");
      tekst = Objects.requireNonNullElse(tekst, "");
    }
  }
}
