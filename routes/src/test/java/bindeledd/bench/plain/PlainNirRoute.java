package bindeledd.bench.plain;

import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.NirContext;
import bindeledd.mapping.NirMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.mapping.Reading;
import bindeledd.mapping.rules.ProgrammeHistory;
import bindeledd.mapping.rules.ProgrammeRules;
import bindeledd.model.Finding;
import bindeledd.model.NumberRules;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.SyntheticSeries;
import bindeledd.schema.casework.Felt;
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.nir.Kvittering;
import bindeledd.schema.nir.Kvitteringsstatus;
import bindeledd.schema.nir.Melding;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One record, one transaction: seen before? read, checked, mapped, said to NIR, receipt kept. What
 * fails is tried again by the error handler.
 */
final class PlainNirRoute extends RouteBuilder {

  static final String ID = "records";

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final int consumers;
  private final boolean answers;
  private final Path folder;
  private final JdbcTemplate database;
  private final JdbcMessageIdRepository seen;
  private final NumberRules numbers =
      new NumberRules(Set.of(SyntheticSeries.SKATTEETATEN), NumberRules.DufCheckDigits.WARNING);

  PlainNirRoute(
      int consumers, boolean answers, Path folder, JdbcTemplate database, DataSource pool) {
    this.consumers = consumers;
    this.answers = answers;
    this.folder = folder;
    this.database = database;
    this.seen = new JdbcMessageIdRepository(pool, "records");
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .maximumRedeliveries(3)
        .redeliveryDelay(500)
        .useExponentialBackOff();
    var route =
        from("seda:records?size=2000&concurrentConsumers=" + consumers)
            .routeId(ID)
            .transacted("required")
            .process(PlainNirRoute::identify)
            .idempotentConsumer(exchangeProperty("key"), seen)
            .process(this::read)
            .process(PlainNirRoute::check)
            .process(PlainNirRoute::map)
            .to("cxf:bean:nir")
            .process(this::keep);
    if (answers) {
      route.to("file:" + folder.resolve("svar") + "?fileExist=Append&appendChars=\\n");
    }
  }

  private static void identify(Exchange exchange) {
    @SuppressWarnings("unchecked") // what the CSV data format gives
    Map<String, String> row = exchange.getMessage().getBody(Map.class);
    var post =
        new Sakspost(
            new TreeMap<>(row),
            exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class)
                + " rad "
                + exchange.getProperty(Exchange.SPLIT_INDEX, 0, int.class));
    exchange.setProperty(
        "key",
        post.verdi(Felt.LOKAL_REFERANSE).orElse("") + "#" + post.verdi(Felt.VERSJON).orElse(""));
    exchange.getMessage().setBody(post);
  }

  private void read(Exchange exchange) {
    switch (CaseworkMapping.read(exchange.getMessage().getBody(Sakspost.class), numbers)) {
      case Reading.Read<?> read -> exchange.getMessage().setBody(read.fact());
      case Reading.Stopped<?> stopped -> throw new IllegalStateException("stopped");
    }
  }

  private static void check(Exchange exchange) {
    var record = exchange.getMessage().getBody(ProgrammeRecord.class);
    var findings =
        ProgrammeRules.check(
            record,
            ProgrammeHistory.NONE,
            record.header().changedAt().atZone(NORWAY).toLocalDate());
    if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
      throw new IllegalStateException("rejected");
    }
  }

  private static void map(Exchange exchange) {
    var record = exchange.getMessage().getBody(ProgrammeRecord.class);
    var context = new NirContext(record.header().subject(), Map.of(), Instant.now());
    if (!(NirMapping.toNir(record, context)
        instanceof Outgoing.Message<Melding>(Melding message))) {
      throw new IllegalStateException("nothing to send");
    }
    message.getHode().setMeldingsId(UUID.randomUUID().toString());
    exchange.setProperty("reference", record.header().reference());
    exchange.getMessage().setHeader(CxfConstants.OPERATION_NAME, operation(message));
    exchange.getMessage().setBody(List.of(message));
  }

  /** The operations are called as their messages are. */
  private static String operation(Melding message) {
    String name = message.getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private void keep(Exchange exchange) {
    var receipt = (Kvittering) exchange.getMessage().getBody(List.class).getFirst();
    if (receipt.getStatus() != Kvitteringsstatus.GODTATT) {
      throw new IllegalStateException("NIR said " + receipt.getStatus());
    }
    String reference = exchange.getProperty("reference", String.class);
    database.update(
        "insert into receipt (reference, message_id, registration, version) values (?, ?, ?, ?)",
        reference,
        receipt.getMeldingsId(),
        receipt.getRegistreringsId(),
        receipt.getVersjon());
    exchange.getMessage().removeHeaders("*", Exchange.FILE_NAME);
    exchange.getMessage().setBody(reference + ";GODTATT;" + receipt.getRegistreringsId());
  }
}
