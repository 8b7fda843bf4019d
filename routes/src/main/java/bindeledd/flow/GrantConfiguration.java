package bindeledd.flow;

import bindeledd.mapping.rules.GrantRates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one municipality's grants are judged by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrantSettings.class)
class GrantConfiguration {

  @Bean
  GrantRates grantRates(GrantSettings settings) {
    return settings.allRates();
  }
}
