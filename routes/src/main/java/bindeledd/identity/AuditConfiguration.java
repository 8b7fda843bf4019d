package bindeledd.identity;

import bindeledd.municipality.Shared;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the audit trail: one for all, or its chain would prove nothing. */
@Shared
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  Audit audit(JdbcTemplate jdbc) {
    return new Audit(jdbc);
  }
}
