package bindeledd.runtime;

import bindeledd.model.NumberRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the runtime is given rather than makes. */
@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

  @Bean
  NumberRules numberRules(
      NumberSettings settings, @Value("${bindeledd.production:true}") boolean production) {
    return settings.rules(production);
  }
}
