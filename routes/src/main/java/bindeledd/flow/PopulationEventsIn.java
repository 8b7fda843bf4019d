package bindeledd.flow;

import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * What happens to the persons we know of, from a feed that tells of everybody in Norway: whoever is
 * known here is fetched anew and entered, of each page those first whom something urgent is about.
 */
@Component
final class PopulationEventsIn extends Flow {

  private final Population population;

  PopulationEventsIn(Population population) {
    this.population = population;
  }

  @Override
  public void configure() {
    from(pull(Folkeregister.EVENTS, Population::urgent))
        .routeId(id())
        .process(page(population::concerning))
        .to(enter());
  }
}
