package bindeledd.flow;

import bindeledd.connector.husbanken.Husbanken;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** What Husbanken decided and paid, as NAV passes it on in Digisos files. */
@Component
final class HousingDecisionsIn extends Flow {

  private final Housing housing;

  HousingDecisionsIn(Housing housing) {
    this.housing = housing;
  }

  @Override
  public void configure() {
    from(pull(Husbanken.DIGISOS)).routeId(id()).process(page(housing::passedOn)).to(enter());
  }
}
