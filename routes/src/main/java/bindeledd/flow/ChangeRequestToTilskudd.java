package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.model.GrantChangeRequest;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/** Objections to how grants are calculated, sent to the grant portal. */
@Component
final class ChangeRequestToTilskudd extends Flow {

  @Override
  public void configure() {
    from(due(GrantChangeRequest.class))
        .routeId(id())
        .transform(
            eachDue(
                GrantChangeRequest.class,
                (request, to) -> TilskuddMapping.toTilskudd(request, to.current())))
        .to(push(new TilskuddJudgement(), Tilskudd.CHANGE_REQUEST))
        .to(settleAndAnswer());
  }
}
