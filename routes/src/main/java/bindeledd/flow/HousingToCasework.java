package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.HousingOutcome;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What Husbanken decided and paid, on to the case system, with what to do about it. */
@Component
final class HousingToCasework extends Flow {

  @Override
  public void configure() {
    from(due(HousingOutcome.class))
        .routeId(id())
        .transform(
            eachDue(
                HousingOutcome.class,
                (outcome, to) ->
                    new Outgoing.Message<>(
                        CaseworkMapping.toBostottemelding(outcome, to.current(), to.warnings()))))
        .to(push(Casework.HOUSING))
        .to(settle());
  }
}
