package bindeledd.connector.bad;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import bindeledd.connector.Behaviour;
import bindeledd.connector.Connector;
import bindeledd.connector.ConnectorException;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.Parcel;
import bindeledd.connector.Port.Inbox;
import bindeledd.connector.Port.Safety;
import bindeledd.connector.Receipt;
import bindeledd.connector.example.Example.Melding;
import bindeledd.connector.example.ExampleSandbox;
import bindeledd.connector.http.Http;
import bindeledd.connector.http.Limits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Eksempelregisteret with the two kinds of inbox that the example has not. */
public record Variant(URI url, Http http, Flaw flaw) implements Connector {

  public static final Inbox<Melding> ASKED =
      new Inbox<>("example.asked", Melding.class, Safety.CAN_BE_ASKED);
  public static final Inbox<Melding> BATCH =
      new Inbox<>("example.batch", Melding.class, Safety.RECOGNISES_REPEATS);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is wrong with it, if anything. */
  public enum Flaw {
    NONE(null),
    ALWAYS_SAYS_YES(Behaviour.ANSWERS_WHEN_ASKED),
    LOSES_A_RECEIPT(Behaviour.ONE_RECEIPT_EACH),
    TAKES_A_SOAP_FAULT_AS_A_NO(Behaviour.SOAP_FAULT),
    TAKES_A_CODED_SOAP_FAULT_AS_A_NO(Behaviour.SOAP_FAULT_WITH_CODE);

    final Behaviour broken;

    Flaw(Behaviour broken) {
      this.broken = broken;
    }
  }

  Variant(URI url, Duration timeout, Flaw flaw) {
    this(url, new Http("example", Limits.of(timeout)), flaw);
  }

  @Override
  public Contract contract() {
    return Contract.of("example")
        .serve(ASKED, this::push, this::ask)
        .serve(BATCH, 100, this::pushMany);
  }

  @Override
  public Health health() {
    try {
      http.read(to("/helse").GET());
      return new Health.Up();
    } catch (RuntimeException e) {
      return new Health.Down("example does not answer");
    }
  }

  private Receipt push(Parcel<Melding> parcel) {
    var body = ofString(JSON.valueToTree(parcel.content()).toString());
    var request = to("/meldinger/" + parcel.id()).PUT(body);
    boolean readsFaults =
        flaw == Flaw.TAKES_A_SOAP_FAULT_AS_A_NO || flaw == Flaw.TAKES_A_CODED_SOAP_FAULT_AS_A_NO;
    var answer = readsFaults ? http.write(request, 422, 500) : http.write(request, 422);
    return answer.status() == 500
        ? fault(answer.text())
        : receipt(answer.status(), answer.json(JSON, ObjectNode.class));
  }

  private Receipt fault(String text) {
    boolean coded = flaw == Flaw.TAKES_A_CODED_SOAP_FAULT_AS_A_NO;
    if (text.contains("<faultcode>") && text.contains("<detail>") == coded) {
      return new Receipt.Rejected();
    }
    throw ConnectorException.uncertain("example failed");
  }

  private Optional<Receipt> ask(UUID parcel) {
    var answer = http.read(to("/meldinger/" + parcel).GET(), 404);
    return answer.status() == 404 && flaw != Flaw.ALWAYS_SAYS_YES
        ? Optional.empty()
        : Optional.of(new Receipt.Accepted("M"));
  }

  private Map<UUID, Receipt> pushMany(List<Parcel<Melding>> parcels) {
    var body =
        parcels.stream()
            .map(
                parcel ->
                    JSON.<ObjectNode>valueToTree(parcel.content()).put("id", parcel.id() + ""))
            .map(JsonNode::toString)
            .collect(Collectors.joining(",", "[", "]"));
    var verdicts = http.write(to("/meldinger").POST(ofString(body))).json(JSON, ObjectNode.class);
    var receipts =
        verdicts.properties().stream()
            .collect(
                Collectors.toMap(
                    verdict -> UUID.fromString(verdict.getKey()),
                    verdict ->
                        receipt(
                            verdict.getValue().path("status").asInt(),
                            verdict.getValue().path("body")),
                    (one, _) -> one,
                    LinkedHashMap<UUID, Receipt>::new));
    if (flaw == Flaw.LOSES_A_RECEIPT && receipts.size() > 1) {
      receipts.pollFirstEntry();
    }
    return receipts;
  }

  private static Receipt receipt(int status, JsonNode body) {
    return switch (status) {
      case 200 -> new Receipt.Duplicate(body.path("referanse").asText());
      case 201 -> new Receipt.Accepted(body.path("referanse").asText());
      default ->
          new Receipt.Rejected(
              StreamSupport.stream(body.path("feil").spliterator(), false)
                  .map(f -> new Receipt.Reason(f.path("kode").asText(), "", ""))
                  .toList());
    };
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(url.resolve(path))
        .header("Authorization", "Bearer " + ExampleSandbox.KEY);
  }
}
