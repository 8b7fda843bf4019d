package bindeledd.connector.casework;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Holds when there is an address or a folder. */
final class CaseworkIsConfigured extends AnyNestedCondition {

  CaseworkIsConfigured() {
    super(ConfigurationPhase.REGISTER_BEAN);
  }

  @ConditionalOnProperty("connectors.casework.url")
  static final class Address {}

  @ConditionalOnProperty("connectors.casework.folder")
  static final class Folder {}
}
