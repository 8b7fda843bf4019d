package bindeledd.flow;

import bindeledd.connector.husbanken.Husbanken;
import bindeledd.mapping.HusbankenMapping;
import bindeledd.model.HousingApplication;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * Applications for housing allowance, handed in to Husbanken. Their deadline is the last day of the
 * month applied for that Husbanken takes them; what is at stake is a month's allowance ({@link
 * HousingRulebook}).
 */
@Component
final class ApplicationToHusbanken extends Flow {

  @Override
  public void configure() {
    from(due(HousingApplication.class))
        .routeId(id())
        .transform(
            eachDue(
                HousingApplication.class,
                (application, to) -> HusbankenMapping.toHusbanken(application, to.current())))
        .to(push(Husbanken.APPLICATION))
        .to(settleAndAnswer());
  }
}
