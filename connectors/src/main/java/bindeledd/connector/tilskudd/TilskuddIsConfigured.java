package bindeledd.connector.tilskudd;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Holds when there is an address or a folder. */
final class TilskuddIsConfigured extends AnyNestedCondition {

  TilskuddIsConfigured() {
    super(ConfigurationPhase.REGISTER_BEAN);
  }

  @ConditionalOnProperty("connectors.tilskudd.url")
  static final class Address {}

  @ConditionalOnProperty("connectors.tilskudd.folder")
  static final class Folder {}
}
