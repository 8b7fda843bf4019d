package bindeledd.flow;

import bindeledd.connector.tilskudd.Tilskudd;
import bindeledd.mapping.TilskuddMapping;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.runtime.Flow;
import org.springframework.stereotype.Component;

/**
 * Applications for extra grants, sent to the grant portal. Their deadline is counted from the day
 * of settlement; what is at stake is what is applied for, up to the cap ({@link
 * GrantRequestRulebook}).
 */
@Component
final class ExtraGrantToTilskudd extends Flow {

  @Override
  public void configure() {
    from(due(ExtraGrantApplication.class))
        .routeId(id())
        .transform(
            eachDue(
                ExtraGrantApplication.class,
                (application, to) -> TilskuddMapping.toTilskudd(application, to.current())))
        .to(push(new TilskuddJudgement(), Tilskudd.EXTRA_GRANT))
        .to(settleAndAnswer());
  }
}
