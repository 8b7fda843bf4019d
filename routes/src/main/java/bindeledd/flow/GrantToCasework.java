package bindeledd.flow;

import bindeledd.connector.casework.Casework;
import bindeledd.mapping.CaseworkMapping;
import bindeledd.mapping.Outgoing;
import bindeledd.model.GrantOutcome;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * What the grant portal calculated, decided and answered, on to the case system, with what to do
 * about it; whoever delivered the list is told that it has come so far.
 */
@Component
final class GrantToCasework extends Flow {

  @Override
  public void configure() {
    from(due(GrantOutcome.class))
        .routeId(id())
        .transform(
            eachDue(
                GrantOutcome.class,
                (outcome, to) ->
                    new Outgoing.Message<>(
                        CaseworkMapping.toTilskuddsmelding(outcome, to.current(), to.warnings()))))
        .to(push(Casework.GRANTS))
        .to(settleAndAnswer());
  }
}
