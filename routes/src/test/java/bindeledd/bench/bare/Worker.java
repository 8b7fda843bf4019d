package bindeledd.bench.bare;

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
import bindeledd.schema.casework.Sakspost;
import bindeledd.schema.nir.Kvitteringsstatus;
import bindeledd.schema.nir.Melding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one thread does with a record: read, check, map, write, and, if it has a line, say. */
final class Worker {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private final Soap soap;
  private final NumberRules numbers =
      new NumberRules(Set.of(SyntheticSeries.SKATTEETATEN), NumberRules.DufCheckDigits.WARNING);

  Worker() throws Exception {
    soap = new Soap();
  }

  /** A call to NIR. */
  @FunctionalInterface
  interface Line {
    byte[] post(byte[] body, int length) throws Exception;
  }

  /** The message as NIR would get it; good until the next call. */
  Soap.Buffer prepare(Sakspost post) throws Exception {
    if (!(CaseworkMapping.read(post, numbers) instanceof Reading.Read<?> read)
        || !(read.fact() instanceof ProgrammeRecord record)) {
      throw new IllegalStateException("stopped");
    }
    List<Finding> findings =
        ProgrammeRules.check(
            record,
            ProgrammeHistory.NONE,
            record.header().changedAt().atZone(NORWAY).toLocalDate());
    if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
      throw new IllegalStateException("rejected");
    }
    var context = new NirContext(record.header().subject(), Map.of(), Instant.now());
    if (!(NirMapping.toNir(record, context)
        instanceof Outgoing.Message<Melding>(Melding message))) {
      throw new IllegalStateException("nothing to send");
    }
    message.getHode().setMeldingsId(UUID.randomUUID().toString());
    return soap.write(message);
  }

  /** Says one record to NIR and notes what it said. */
  void deliver(Sakspost post, Line line, Store store) throws Exception {
    var message = prepare(post);
    var receipt = soap.read(line.post(message.bytes(), message.size()));
    if (receipt.getStatus() != Kvitteringsstatus.GODTATT) {
      throw new IllegalStateException("NIR said " + receipt.getStatus());
    }
    store.keep(post, message, receipt);
  }
}
