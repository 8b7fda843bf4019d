package bindeledd.report;

import bindeledd.identity.Audit;
import bindeledd.municipality.Books;
import bindeledd.reconciliation.FindingBook;
import bindeledd.runtime.ConfigurationRefusedException;
import bindeledd.vault.Vault;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires one municipality's reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

  private static final Duration SWEEP_EVERY = Duration.ofHours(6);

  @Bean
  ReportStore reportStore(
      Vault vault, Audit audit, Clock clock, Books books, ReportSettings settings) {
    if (settings.folder() != null && !Files.isDirectory(settings.folder())) {
      throw new ConfigurationRefusedException(
          "bindeledd.reports.folder must be a folder that is there: " + settings.folder());
    }
    return new ReportStore(
        vault, audit, clock, books.number(), settings.folder(), settings.keep(), SWEEP_EVERY);
  }

  @Bean
  Recorder recorder(Vault vault, ObjectProvider<FindingBook> book, ReportStore store, Audit audit) {
    return new Recorder(vault, book::getObject, store, audit);
  }
}
