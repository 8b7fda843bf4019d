package bindeledd.bench.plain;

import bindeledd.model.NationalNumber;
import bindeledd.schema.folkeregister.Folkeregisterperson;
import bindeledd.schema.folkeregister.LagretHendelse;
import bindeledd.schema.folkeregister.PersonBulkoppslag;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the feed page by page, asks the database which of those on the page are known, looks these
 * up in one call, and queues each.
 */
final class PlainFeedRoute extends RouteBuilder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FULL = 1000;
  private static final String MORE = "more";
  private static final String TOLD = "told";

  private final URI register;
  private final JdbcTemplate database;
  private volatile long next = Long.MAX_VALUE;

  PlainFeedRoute(URI register, JdbcTemplate database) {
    this.register = register;
    this.database = database;
  }

  /** A person as the register has them, and when it told that something happened. */
  record Told(Folkeregisterperson document, Instant at) {}

  void goOnFrom(long seq) {
    next = seq;
  }

  /** The last event it is done with. */
  long read() {
    return next - 1;
  }

  @Override
  public void configure() {
    String v1 = register + "/folkeregisteret/offentlig-med-hjemmel/api/v1";
    from("timer:feed?period=50&delay=0")
        .routeId("feed")
        .process(exchange -> exchange.setProperty(MORE, next < Long.MAX_VALUE))
        .loopDoWhile(exchangeProperty(MORE))
        .setHeader(Exchange.HTTP_METHOD, constant("GET"))
        .process(exchange -> exchange.getMessage().setHeader(Exchange.HTTP_QUERY, "seq=" + next))
        .setBody(constant(null))
        .to(v1 + "/hendelser/feed")
        .process(this::known)
        .choice()
        .when(exchange -> !exchange.getProperty(TOLD, Map.class).isEmpty())
        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
        .removeHeader(Exchange.HTTP_QUERY)
        .to(v1 + "/personer/bulkoppslag")
        .process(PlainFeedRoute::found)
        .split(body())
        .to("seda:persons?size=2000&blockWhenFull=true")
        .end()
        .end()
        .process(exchange -> next = Math.max(next, exchange.getProperty("next", next, Long.class)))
        .end();
  }

  private void known(Exchange exchange) throws IOException {
    var events =
        JSON.readValue(exchange.getMessage().getBody(byte[].class), LagretHendelse[].class);
    Map<String, Instant> told = new LinkedHashMap<>();
    long last = next - 1;
    for (var event : events) {
      told.put(
          event.hendelse().folkeregisteridentifikator().digits(),
          Instant.parse(Objects.requireNonNull(event.hendelse().ajourholdstidspunkt())));
      last = Math.max(last, event.sekvensnummer());
    }
    List<String> known =
        told.isEmpty()
            ? List.of()
            : database.queryForList(
                "select number from known where number = any(?)",
                String.class,
                (Object) told.keySet().toArray(String[]::new));
    told.keySet().retainAll(known);
    exchange.setProperty(TOLD, told);
    exchange.setProperty("next", last + 1);
    exchange.setProperty(MORE, events.length == FULL);
    exchange
        .getMessage()
        .setBody(
            JSON.writeValueAsBytes(
                PersonBulkoppslag.Forespoersel.of(
                    told.keySet().stream().map(NationalNumber::new).toList())));
  }

  private static void found(Exchange exchange) throws IOException {
    @SuppressWarnings("unchecked") // put there by known
    Map<String, Instant> told = exchange.getProperty(TOLD, Map.class);
    var answer =
        JSON.readValue(exchange.getMessage().getBody(byte[].class), PersonBulkoppslag.Svar.class);
    var found = new ArrayList<Told>();
    for (var hit : answer.oppslag()) {
      Instant at = told.get(String.valueOf(hit.foedselsEllerDNummer()));
      if (hit.folkeregisterperson() != null && at != null) {
        found.add(new Told(hit.folkeregisterperson(), at));
      }
    }
    exchange.getMessage().setBody(found);
  }
}
