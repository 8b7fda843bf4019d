package bindeledd.connector.husbanken;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Health;
import bindeledd.connector.auth.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Serves {@link Husbanken}'s ports: those of the address, those of the folder, or both. */
@Component
@Conditional(HusbankenIsConfigured.class)
@EnableConfigurationProperties(HusbankenProperties.class)
final class HusbankenConnector implements Connector {

  private final @Nullable HusbankenRest rest;
  private final @Nullable DigisosFiles files;

  /** Files need no tokens, so there may be nobody to give any. */
  @Autowired
  HusbankenConnector(HusbankenProperties properties, ObjectProvider<Tokens> tokens) {
    this(properties, tokens.getIfAvailable());
  }

  HusbankenConnector(HusbankenProperties properties, @Nullable Tokens tokens) {
    this.rest = properties.url() == null ? null : rest(properties, tokens);
    this.files = properties.folder() == null ? null : new DigisosFiles(properties);
  }

  private static HusbankenRest rest(HusbankenProperties properties, @Nullable Tokens tokens) {
    if (tokens == null) {
      throw new IllegalStateException(
          "connectors.husbanken.url needs tokens: set connectors.maskinporten.client-id");
    }
    return new HusbankenRest(properties, tokens);
  }

  @Override
  public Contract contract() {
    var contract = Contract.of("husbanken");
    if (rest != null) {
      contract =
          contract.serve(Husbanken.ALLOWANCE, rest::find).serve(Husbanken.APPLICATION, rest::apply);
    }
    return files == null ? contract : contract.serve(Husbanken.DIGISOS, files::pull);
  }

  @Override
  public Health health() {
    var folder = files == null ? new Health.Up() : files.health();
    return folder instanceof Health.Down || rest == null ? folder : rest.health();
  }
}
