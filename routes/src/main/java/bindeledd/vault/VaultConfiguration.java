package bindeledd.vault;

import bindeledd.municipality.Shared;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Finds the keys, or refuses to start. */
@Shared
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysProperties.class)
class VaultConfiguration {

  @Bean
  Vault vault(KeysProperties properties, Environment environment) {
    return new Vault(
        find(
            properties,
            environment.getProperty("bindeledd.demo", Boolean.class, false),
            Path.of(environment.getProperty("bindeledd.database.directory", ".bindeledd/data"))));
  }

  /** The keys; made beside the data directory in the demo, where nothing real is kept. */
  static Keyset find(KeysProperties properties, boolean demo, Path dataDirectory) {
    Path file = properties.file();
    String value = properties.value();
    if (file != null && value != null) {
      throw new KeysRefusedException(
          "Sett bindeledd.keys.file eller bindeledd.keys.value, ikke begge");
    }
    if (file != null) {
      return KeyFile.read(file);
    }
    if (value != null) {
      return Keyset.read(value);
    }
    if (!demo) {
      throw new KeysRefusedException(
          "Nøkler mangler: innhold og identifikatorer lagres bare kryptert. Lag et nøkkelsett med"
              + " ./bindeledd keys FIL og sett bindeledd.keys.file (eller bindeledd.keys.value)");
    }
    Path demoKeys = dataDirectory.toAbsolutePath().resolveSibling("keys.json");
    if (!Files.exists(demoKeys)) {
      KeyFile.create(demoKeys);
    }
    return KeyFile.read(demoKeys);
  }
}
