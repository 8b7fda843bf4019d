package bindeledd.runtime;

import bindeledd.model.NumberRules;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the runtime is given rather than makes. */
@Configuration(proxyBeanMethods = false)
class RuntimeConfiguration {

  /** For waits and for what an operator reads. The ledger's own times are the database's. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  NumberRules numberRules(
      NumberSettings settings, @Value("${bindeledd.production:true}") boolean production) {
    return settings.rules(production);
  }
}
