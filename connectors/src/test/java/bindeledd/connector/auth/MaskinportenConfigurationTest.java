package bindeledd.connector.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tokens are there once there is a client, and only with settings that can work. */
final class MaskinportenConfigurationTest {

  private static final String KEY = TestKeys.generate("a-key").toJSONString();

  private final ApplicationContextRunner off =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(MaskinportenConfiguration.class)
          .withBean(Clock.class, Clock::systemUTC);
  private final ApplicationContextRunner on =
      off.withPropertyValues(
          "connectors.maskinporten.client-id=our-client",
          "connectors.maskinporten.keys[0].value=" + KEY);

  @Test
  void isOffWithoutAClient() {
    off.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Tokens.class));
  }

  @Test
  void isOnWithAClientAndAKeyAndConnectsToNobody() {
    on.run(
        context -> {
          assertThat(context).hasSingleBean(Tokens.class);
          var properties = context.getBean(MaskinportenProperties.class);
          assertThat(properties.endpoint()).hasToString("https://maskinporten.no/token");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clientid-spelled-wrong=x",
        "assertion-lifetime=121s",
        "assertion-lifetime=9s",
        "margin=-1s",
        "timeout=0s",
        "keys[0].file=/also/a/file",
        "keys[1].kid=no-key-at-all",
        "scopes[0].consumer-org=123"
      })
  void refusesToStartWith(String setting) {
    on.withPropertyValues("connectors.maskinporten." + setting)
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void refusesToStartWithoutAKey() {
    off.withPropertyValues("connectors.maskinporten.client-id=our-client")
        .run(context -> assertThat(context).hasFailed());
  }
}
