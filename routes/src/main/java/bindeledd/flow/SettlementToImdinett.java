package bindeledd.flow;

import bindeledd.connector.imdinett.Imdinett;
import bindeledd.mapping.ImdinettMapping;
import bindeledd.model.SettlementDate;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** The day each person was settled, as the case system has it, told to IMDinett. */
@Component
final class SettlementToImdinett extends Flow {

  @Override
  public void configure() {
    from(due(SettlementDate.class))
        .routeId(id())
        .transform(
            eachDue(
                SettlementDate.class, (date, to) -> ImdinettMapping.toImdinett(date, to.current())))
        .to(push(new ImdinettJudgement(), Imdinett.SETTLEMENT_DATE))
        .to(settleAndAnswer());
  }
}
