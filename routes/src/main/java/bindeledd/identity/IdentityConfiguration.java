package bindeledd.identity;

import bindeledd.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the identity index. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

  @Bean
  Audit audit(JdbcTemplate jdbc) {
    return new Audit(jdbc);
  }

  @Bean
  People people(JdbcTemplate jdbc, Vault vault, Audit audit) {
    return new People(jdbc, vault, audit);
  }

  @Bean
  JdbcIdentity identity(JdbcTemplate jdbc, Vault vault, IdentityProperties properties) {
    return new JdbcIdentity(jdbc, vault, properties.askAgain());
  }
}
