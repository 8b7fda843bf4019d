package bindeledd.connector.nir;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.schema.nirlist.ListedPerson.Field;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** NIR is configured strictly. */
final class NirPropertiesTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withBean(Clock.class, Clock::systemUTC)
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(NirConnector.class);

  @Test
  void isOffWithoutAnAddress() {
    application.run(context -> assertThat(context).doesNotHaveBean(NirConnector.class));
  }

  @Test
  void needsAnAddressAndAMunicipalityOnly() {
    configured()
        .run(
            context -> {
              assertThat(context).hasSingleBean(NirConnector.class);
              assertThat(context.getBean(NirProperties.class))
                  .returns(Duration.ofSeconds(30), NirProperties::timeout)
                  .returns("Bindeledd", NirProperties::sender);
            });
  }

  @Test
  void readsEverySetting() {
    configured(
            "user=overforing",
            "password=hemmelig",
            "headers.X-Nokkel=abc",
            "person-list.path=/tmp/lister",
            "person-list.charset=ISO-8859-1",
            "person-list.delimiter=,",
            "person-list.columns.person-number=Fødselsnr",
            "person-list.columns.end-cause=Avslutningsårsak")
        .run(
            context -> {
              var properties = context.getBean(NirProperties.class);
              assertThat(properties.headers()).containsOnlyKeys("X-Nokkel");
              assertThat(properties.personList().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
              assertThat(properties.personList().delimiter()).isEqualTo(',');
              assertThat(properties.personList().columns())
                  .containsEntry(Field.PERSON_NUMBER, "Fødselsnr")
                  .containsEntry(Field.END_CAUSE, "Avslutningsårsak");
              assertThat(properties.toString()).doesNotContain("hemmelig", "abc");
            });
  }

  @Test
  void refusesAWrongMunicipality() {
    application
        .withPropertyValues("connectors.nir.url=http://localhost/nir")
        .withPropertyValues("connectors.nir.municipality=Oslo")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void refusesAnUnknownKey() {
    configured("adress=x").run(context -> assertThat(context).hasFailed());
  }

  @Test
  void refusesHalfACredential() {
    configured("user=overforing").run(context -> assertThat(context).hasFailed());
    configured("keystore=/tmp/x.p12").run(context -> assertThat(context).hasFailed());
  }

  @Test
  void refusesAPersonListWithoutAColumnForTheNumber() {
    configured("person-list.path=/tmp/lister", "person-list.columns.law=Lov")
        .run(context -> assertThat(context).hasFailed());
  }

  private ApplicationContextRunner configured(String... more) {
    var runner =
        application.withPropertyValues(
            "connectors.nir.url=http://localhost/nir", "connectors.nir.municipality=0301");
    for (var property : more) {
      runner = runner.withPropertyValues("connectors.nir." + property);
    }
    return runner;
  }
}
