package bindeledd.runtime;

import bindeledd.municipality.Installation;
import bindeledd.municipality.Municipalities;
import bindeledd.municipality.Shared;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.actuate.health.NamedContributor;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;

/** The routes' health of several municipalities, each under its number. */
@Shared
@Component("routes")
@Conditional(InstallationHealth.OfSeveral.class)
final class InstallationHealth implements CompositeHealthContributor {

  private final Installation installation;

  InstallationHealth(Installation installation) {
    this.installation = installation;
  }

  @Override
  public @Nullable HealthContributor getContributor(String municipality) {
    return Caller.now().sees(municipality)
        ? installation.each(RouteHealth.class).get(municipality)
        : null;
  }

  @Override
  public Iterator<NamedContributor<HealthContributor>> iterator() {
    return installation.each(RouteHealth.class).entrySet().stream()
        .filter(it -> Caller.now().sees(it.getKey()))
        .map(
            (Map.Entry<String, RouteHealth> it) ->
                NamedContributor.of(it.getKey(), (HealthContributor) it.getValue()))
        .iterator();
  }

  /** One municipality's routes are the application's own. */
  static final class OfSeveral implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment() instanceof ConfigurableEnvironment environment
          && Municipalities.areMany(environment);
    }
  }
}
