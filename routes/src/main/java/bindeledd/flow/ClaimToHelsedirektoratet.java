package bindeledd.flow;

import bindeledd.connector.helsedirektoratet.Helsedirektoratet;
import bindeledd.mapping.HelsedirektoratetMapping;
import bindeledd.model.CareClaim;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * The yearly claim for resource-demanding services, a line for each person. A line is taken at once
 * and sent in when the municipality's auditor has signed: until then it is asked about again
 * ({@code late-answer-wait}).
 */
@Component
final class ClaimToHelsedirektoratet extends Flow {

  @Override
  public void configure() {
    from(due(CareClaim.class))
        .routeId(id())
        .transform(
            eachDue(
                CareClaim.class, (claim, _) -> HelsedirektoratetMapping.toHelsedirektoratet(claim)))
        .to(push(new HelsedirektoratetJudgement(), Helsedirektoratet.CLAIM))
        .to(settleAndAnswer());
  }
}
