package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.Municipality;
import bindeledd.model.Settlement;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** Who is to be settled, as IMDinett has it, on to the case system. */
@Component
final class SettlementToCasework extends Flow {

  private final Municipality ours;

  SettlementToCasework(OurMunicipality ours) {
    this.ours = ours.municipality();
  }

  @Override
  public void configure() {
    from(due(Settlement.class))
        .routeId(id())
        .transform(
            eachDue(
                Settlement.class,
                // By the grade of today: IMDinett tells none, and unknown is the strictest.
                (settlement, to) ->
                    new Outgoing.Message<>(
                        CaseworkMapping.toBosettingsmelding(
                            settlement, to.current(), to.grade(), ours, to.warnings()))))
        .to(push(Casework.SETTLEMENTS))
        .to(settle());
  }
}
