package bindeledd.connector.husbanken;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Holds when there is an address or a folder. */
final class HusbankenIsConfigured extends AnyNestedCondition {

  HusbankenIsConfigured() {
    super(ConfigurationPhase.REGISTER_BEAN);
  }

  @ConditionalOnProperty("connectors.husbanken.url")
  static final class Address {}

  @ConditionalOnProperty("connectors.husbanken.folder")
  static final class Folder {}
}
