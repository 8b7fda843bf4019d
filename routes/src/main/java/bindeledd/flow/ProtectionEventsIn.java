package bindeledd.flow;

import bindeledd.connector.folkeregister.Folkeregister;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * Changes of protection, deaths and false identities, read ahead of everything else that the
 * population register tells: nothing is looked up here but for them, so however much has gathered,
 * they come through. {@link PopulationEventsIn} reads them once more, which is harmless.
 */
@Component
final class ProtectionEventsIn extends Flow {

  private final Population population;

  ProtectionEventsIn(Population population) {
    this.population = population;
  }

  @Override
  public void configure() {
    from(pull(Folkeregister.EVENTS_AHEAD))
        .routeId(id())
        .process(page(population::thatCannotWait))
        .to(enter());
  }
}
