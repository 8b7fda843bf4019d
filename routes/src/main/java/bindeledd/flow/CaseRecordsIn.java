package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.model.NumberRules;
import bindeledd.runtime.Door;
import bindeledd.runtime.Flow;
import bindeledd.schema.casework.Sakspost;
import org.springframework.stereotype.Component;

/** Everything the case system registers, by REST or in files, checked and entered in the ledger. */
@Component
final class CaseRecordsIn extends Flow {

  private final NumberRules numbers;
  private final Door door;

  CaseRecordsIn(NumberRules numbers, Door door) {
    this.numbers = numbers;
    this.door = door;
  }

  @Override
  public void configure() {
    from(pull(Casework.RECORDS, Casework.FILES))
        .routeId(id())
        .transform(each(Sakspost.class, post -> CaseworkMapping.read(post, numbers)))
        .process(page(door::check))
        .to(enter());
  }
}
