package bindeledd.bench.plain;

import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.FolkeregisterMapping;
import bindeledd.mapping.Reading;
import bindeledd.model.Municipality;
import bindeledd.model.Person;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One person, one transaction: seen before? mapped, handed to the case system, receipt kept. A call
 * for each, though the case system takes a hundred: whoever gathers messages after the idempotent
 * consumer has let go of their transactions, and loses what is gathered when the process dies.
 */
final class PlainPersonRoute extends RouteBuilder {

  static final String ID = "persons";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final Municipality HERE = new Municipality("0301");

  private final int consumers;
  private final URI casework;
  private final JdbcTemplate database;
  private final JdbcMessageIdRepository seen;

  PlainPersonRoute(int consumers, URI casework, JdbcTemplate database, DataSource pool) {
    this.consumers = consumers;
    this.casework = casework;
    this.database = database;
    this.seen = new JdbcMessageIdRepository(pool, "persons");
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .maximumRedeliveries(3)
        .redeliveryDelay(500)
        .useExponentialBackOff();
    from("seda:persons?size=2000&concurrentConsumers=" + consumers)
        .routeId(ID)
        .transacted("required")
        .process(PlainPersonRoute::read)
        .idempotentConsumer(exchangeProperty("key"), seen)
        .process(PlainPersonRoute::map)
        .to(
            casework
                + "/personmeldinger?copyHeaders=false&connectionsPerRoute=64&maxTotalConnections=64")
        .process(this::keep);
  }

  private static void read(Exchange exchange) {
    var told = exchange.getMessage().getBody(PlainFeedRoute.Told.class);
    switch (FolkeregisterMapping.toPerson(told.document(), HERE, told.at())) {
      case Reading.Read<Person> read -> {
        exchange.getMessage().setBody(read.fact());
        exchange.setProperty(
            "key",
            Integer.toHexString(read.fact().header().subject().numbers().hashCode())
                + "#"
                + read.fact().header().version());
      }
      case Reading.Stopped<Person> _ -> throw new IllegalStateException("stopped");
    }
  }

  private record One(UUID id, Object melding) {}

  private static void map(Exchange exchange) throws IOException {
    var message = CaseworkMapping.toPersonmelding(exchange.getMessage().getBody(Person.class));
    var id = UUID.randomUUID();
    exchange.setProperty("id", id);
    var request = exchange.getMessage();
    request.removeHeaders("*");
    request.setHeader(Exchange.HTTP_METHOD, "POST");
    request.setHeader(Exchange.CONTENT_TYPE, "application/json");
    request.setBody(JSON.writeValueAsBytes(Map.of("meldinger", List.of(new One(id, message)))));
  }

  private void keep(Exchange exchange) throws IOException {
    String reference =
        JSON.readTree(exchange.getMessage().getBody(byte[].class))
            .path("svar")
            .path(0)
            .path("referanse")
            .asText();
    database.update(
        "insert into receipt (reference, message_id, registration, version) values (?, ?, ?, ?)",
        exchange.getProperty("key", String.class),
        exchange.getProperty("id", UUID.class).toString(),
        reference,
        1);
  }
}
