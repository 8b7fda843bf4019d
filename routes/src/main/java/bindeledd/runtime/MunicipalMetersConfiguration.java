package bindeledd.runtime;

import bindeledd.municipality.Books;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The meters of one of several municipalities: the application's, with its number on them. */
@Configuration(proxyBeanMethods = false)
@Conditional(MunicipalMetersConfiguration.OneOfSeveral.class)
class MunicipalMetersConfiguration {

  @Bean
  @Primary
  MeterRegistry municipalMeters(ConfigurableApplicationContext context, Books books) {
    BeanFactory application = Objects.requireNonNull(context.getParent());
    var meters = new CompositeMeterRegistry();
    meters.config().commonTags("municipality", books.number());
    meters.add(application.getBean(MeterRegistry.class));
    return meters;
  }

  /** Its context has a parent; that of the only one has none. */
  static final class OneOfSeveral implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getBeanFactory() != null
          && context.getBeanFactory().getParentBeanFactory() != null;
    }
  }
}
