package bindeledd.workbook;

import bindeledd.identity.Audit;
import bindeledd.identity.Identity;
import bindeledd.ledger.Ledger;
import bindeledd.runtime.ConfigurationRefusedException;
import bindeledd.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workbooks are made where there is a folder for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClaimSettings.class)
class WorkbookConfiguration {

  @Bean
  @ConditionalOnProperty("bindeledd.claims.folder")
  ClaimWorkbooks claimWorkbooks(
      Ledger ledger, Identity identity, Vault vault, Audit audit, ClaimSettings settings) {
    Path folder = settings.folder();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ConfigurationRefusedException(
          "bindeledd.claims.folder must be a folder that is there: " + folder);
    }
    try {
      Openings.prepare(folder);
    } catch (IOException e) {
      throw new ConfigurationRefusedException(
          "bindeledd.claims.folder must be a folder that can be written to: " + folder);
    }
    return new ClaimWorkbooks(
        new ClaimLedger(ledger, identity), vault, audit, folder, settings.every());
  }
}
