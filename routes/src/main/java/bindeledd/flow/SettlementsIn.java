package bindeledd.flow;

import bindeledd.connector.Unreadable;
import bindeledd.connector.imdinett.Imdinett;
import bindeledd.mapping.ImdinettMapping;
import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import bindeledd.model.Finding;
import bindeledd.model.NumberRules;
import bindeledd.model.Settlement;
import bindeledd.runtime.Batch;
import bindeledd.runtime.Facts;
import bindeledd.runtime.Flow;
import bindeledd.schema.imdinett.Bosettingsperson;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Who is to be settled in the municipality, as IMDinett has it, entered in the ledger. */
@Component
final class SettlementsIn extends Flow {

  private final NumberRules numbers;

  SettlementsIn(NumberRules numbers) {
    this.numbers = numbers;
  }

  @Override
  public void configure() {
    from(pull(Imdinett.SETTLEMENTS)).routeId(id()).process(page(this::read)).to(enter());
  }

  /** What cannot be read is kept for operations: nobody who could mend it gets our receipts. */
  private Batch<Fact> read(Batch<Bosettingsperson> page) {
    var facts = new ArrayList<Fact>();
    var unreadable = new ArrayList<>(page.unreadable());
    for (Bosettingsperson person : page.items()) {
      switch (ImdinettMapping.read(person, numbers)) {
        case Reading.Read<Settlement>(Settlement settlement, _) -> facts.add(settlement);
        case Reading.Stopped<Settlement> stopped -> unreadable.add(kept(person, stopped));
      }
    }
    return new Batch<>(page.source(), page.move(), facts, unreadable, page.askedAt());
  }

  private static Unreadable kept(Bosettingsperson person, Reading.Stopped<Settlement> stopped) {
    Finding why =
        stopped.findings().stream()
            .filter(finding -> finding.severity() == Finding.Severity.ERROR)
            .findFirst()
            .orElseThrow();
    return new Unreadable(
        "imdinett",
        person.lopenummer(),
        why.field(),
        why.rule(),
        why.text() + " " + why.advice(),
        Facts.json(person));
  }
}
