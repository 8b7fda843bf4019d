package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.model.GrantRequest;
import bindeledd.runtime.Flow;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How requests to the grant portal stand, asked about those that are open. */
@Component
@EnableConfigurationProperties(GrantSettings.class)
final class GrantStatusRefresh extends Flow {

  private final GrantStatuses statuses;
  private final GrantSettings settings;

  GrantStatusRefresh(GrantStatuses statuses, GrantSettings settings) {
    this.statuses = statuses;
    this.settings = settings;
  }

  @Override
  public void configure() {
    from(onRecord(GrantRequest.class, Tilskudd.STATUS, settings.every(), settings.since()))
        .routeId(id())
        .process(page(statuses::asked))
        .to(enter());
  }
}
