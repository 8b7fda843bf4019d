package bindeledd.flow;

import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * Who lives in the municipality, from an extract job: whoever is known here is fetched anew and
 * entered. Once when the installation begins, and when an operator asks for it; not before the
 * events have a place to go on from, so that nothing is missed between the two.
 */
@Component
final class PopulationBaseline extends Flow {

  private final Population population;

  PopulationBaseline(Population population) {
    this.population = population;
  }

  @Override
  public void configure() {
    from(pullBehind(Folkeregister.EVENTS, Folkeregister.EXTRACT))
        .routeId(id())
        .process(page(population::residents))
        .to(enter());
  }
}
