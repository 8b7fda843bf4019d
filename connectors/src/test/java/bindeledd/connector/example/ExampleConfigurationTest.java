package bindeledd.connector.example;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A connector is on when its address is set, and refuses what it does not know. */
final class ExampleConfigurationTest {

  private static final String[] SET = {
    "connectors.example.url=http://localhost:1/", "connectors.example.key=sesam"
  };

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(ExampleConnector.class);

  @Test
  void isOffWithoutAnAddress() {
    runner.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
  }

  @Test
  void isOnWithOneAndHasDefaults() {
    runner
        .withPropertyValues(SET)
        .run(
            context -> {
              assertThat(context).hasSingleBean(Connector.class);
              var properties = context.getBean(ExampleProperties.class);
              assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(10));
              assertThat(properties).asString().doesNotContain("sesam");
            });
  }

  @Test
  void refusesAKeyItDoesNotKnow() {
    runner
        .withPropertyValues(SET)
        .withPropertyValues("connectors.example.timout=3s")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("connectors.example.timout")
                    .hasStackTraceContaining("were left unbound"));
  }

  @Test
  void refusesToGoWithoutASecret() {
    runner
        .withPropertyValues(SET[0])
        .run(context -> assertThat(context).getFailure().hasStackTraceContaining("key"));
  }
}
