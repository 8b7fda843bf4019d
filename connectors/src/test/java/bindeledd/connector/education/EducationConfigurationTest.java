package bindeledd.connector.education;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.Connector;
import bindeledd.connector.Contract;
import bindeledd.connector.Port;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The education system is on when it has a folder. */
final class EducationConfigurationTest {

  private static final String FOLDER = "connectors.education.folder=/finnes/ikke";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(EducationConnector.class);

  @Test
  void isOffWithoutAFolder() {
    runner.run(context -> assertThat(context).doesNotHaveBean(Connector.class));
  }

  @Test
  void offersFilesAndTakesAnswers() {
    runner
        .withPropertyValues(FOLDER)
        .run(
            context -> {
              assertThat(context.getBean(Connector.class).contract().services())
                  .<Port>extracting(Contract.Service::port)
                  .containsExactly(Education.FILES, Education.ANSWERS);
              assertThat(context.getBean(EducationProperties.class).settle())
                  .isEqualTo(Duration.ofSeconds(10));
            });
  }

  @Test
  void refusesAKeyItDoesNotKnowAndASizeThatCannotBe() {
    for (String wrong : List.of("mappe=/x", "page-size=0", "settle=-1s", "max-object=1")) {
      runner
          .withPropertyValues(FOLDER, "connectors.education." + wrong)
          .run(context -> assertThat(context).hasFailed());
    }
  }
}
