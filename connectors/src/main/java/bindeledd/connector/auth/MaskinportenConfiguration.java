package bindeledd.connector.auth;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens from Maskinporten, once we have a client there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("connectors.maskinporten.client-id")
@EnableConfigurationProperties(MaskinportenProperties.class)
class MaskinportenConfiguration {

  @Bean
  Tokens tokens(MaskinportenProperties properties, Clock clock) {
    return new MaskinportenTokens(properties, clock);
  }
}
