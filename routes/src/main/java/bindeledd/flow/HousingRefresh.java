package bindeledd.flow;

import bindeledd.connector.husbanken.Husbanken;
import bindeledd.model.HousingApplication;
import bindeledd.runtime.Flow;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What Husbanken decided and paid, asked about those who applied: it tells nothing by itself. */
@Component
@EnableConfigurationProperties(HousingSettings.class)
final class HousingRefresh extends Flow {

  private final Housing housing;
  private final HousingSettings settings;

  HousingRefresh(Housing housing, HousingSettings settings) {
    this.housing = housing;
    this.settings = settings;
  }

  @Override
  public void configure() {
    from(onRecord(
            HousingApplication.class, Husbanken.ALLOWANCE, settings.every(), settings.since()))
        .routeId(id())
        .process(page(housing::asked))
        .to(enter());
  }
}
