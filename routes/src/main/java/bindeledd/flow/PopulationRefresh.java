package bindeledd.flow;

import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * Persons who became known here and of whom the population register has not told: looked up and
 * entered.
 */
@Component
final class PopulationRefresh extends Flow {

  private final Population population;

  PopulationRefresh(Population population) {
    this.population = population;
  }

  @Override
  public void configure() {
    from(unrefreshed()).routeId(id()).process(page(population::lookUp)).to(enter());
  }
}
