package bindeledd.connector.casework;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The case system is on when it has an address or a folder, and offers what is configured. */
final class CaseworkConfigurationTest {

  private static final String URL = "connectors.casework.url=http://localhost:1/";
  private static final String FOLDER = "connectors.casework.folder=/finnes/ikke";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(CaseworkConnector.class);

  @Test
  void isOffWithoutAddressAndFolder() {
    runner.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
  }

  @Test
  void offersWhatIsConfigured() {
    assertPorts(
        List.of(
            Casework.RECORDS,
            Casework.RECEIPTS,
            Casework.PERSONS,
            Casework.HOUSING,
            Casework.SETTLEMENTS,
            Casework.GRANTS),
        URL);
    assertPorts(
        List.of(
            Casework.FILES,
            Casework.RECEIPTS,
            Casework.PERSONS,
            Casework.HOUSING,
            Casework.SETTLEMENTS,
            Casework.GRANTS),
        FOLDER);
    assertPorts(
        List.of(
            Casework.RECORDS,
            Casework.FILES,
            Casework.RECEIPTS,
            Casework.PERSONS,
            Casework.HOUSING,
            Casework.SETTLEMENTS,
            Casework.GRANTS),
        URL,
        FOLDER);
  }

  private void assertPorts(List<Port> ports, String... configuration) {
    runner
        .withPropertyValues(configuration)
        .run(
            context ->
                assertThat(context.getBean(Connector.class).contract().services())
                    .<Port>extracting(Contract.Service::port)
                    .containsExactlyElementsOf(ports));
  }

  @Test
  void hasDefaultsAndHidesTheToken() {
    runner
        .withPropertyValues(URL, "connectors.casework.token=sesam")
        .run(
            context -> {
              var properties = context.getBean(CaseworkProperties.class);
              assertThat(properties.settle()).isEqualTo(Duration.ofSeconds(10));
              assertThat(properties.pageSize()).isEqualTo(500);
              assertThat(properties).asString().doesNotContain("sesam");
            });
  }

  @Test
  void refusesAKeyItDoesNotKnowAndASizeThatCannotBe() {
    for (String wrong : List.of("mappe=/x", "page-size=0", "settle=-1s", "timeout=0s")) {
      runner
          .withPropertyValues(FOLDER, "connectors.casework." + wrong)
          .run(context -> assertThat(context).hasFailed());
    }
  }
}
