package bindeledd.runtime;

import bindeledd.municipality.Shared;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Shared
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /** For waits and for what an operator reads. The ledger's own times are the database's. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
