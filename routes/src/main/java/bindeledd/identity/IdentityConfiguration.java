package bindeledd.identity;

import bindeledd.municipality.Books;
import bindeledd.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the identity index as one municipality sees it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

  @Bean
  People people(JdbcTemplate jdbc, Vault vault, Audit audit, Books books) {
    return new People(jdbc, vault, audit, books);
  }

  @Bean
  JdbcIdentity identity(
      JdbcTemplate jdbc, Vault vault, IdentityProperties properties, Books books) {
    return new JdbcIdentity(jdbc, vault, properties.askAgain(), books);
  }

  @Bean
  Everybody everybody(JdbcTemplate jdbc, Vault vault, Books books) {
    return new Everybody(jdbc, vault, books);
  }
}
