package bindeledd.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What each municipality is configured with, and what it never gets of another. */
final class MunicipalEnvironmentTest {

  private static ConfigurableEnvironment installation(Map<String, Object> file) {
    return installation(file, Map.of());
  }

  private static ConfigurableEnvironment installation(
      Map<String, Object> file, Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    var sources = environment.getPropertySources();
    sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    sources.addLast(new MapPropertySource("file", file));
    return environment;
  }

  @Test
  void hasItsOwnAndNothingOfTheOther() {
    var all =
        installation(
            Map.of(
                "municipalities.0301.connectors.nir.user", "oslo",
                "municipalities.0301.bindeledd.flows.off", "training-to-nir",
                "municipalities.3201.connectors.casework.folder", "/srv/asker",
                "bindeledd.flows.batch", "100"),
            Map.of(
                "MUNICIPALITIES_0301_CONNECTORS_NIR_PASSWORD", "a",
                "MUNICIPALITIES_3201_CONNECTORS_NIR_PASSWORD", "b"));

    var one = MunicipalEnvironment.of(all, "0301");
    var other = MunicipalEnvironment.of(all, "3201");

    assertThat(one.getProperty("bindeledd.municipality")).isEqualTo("0301");
    assertThat(one.getProperty("connectors.nir.user")).isEqualTo("oslo");
    assertThat(one.getProperty("connectors.nir.password")).isEqualTo("a");
    assertThat(one.getProperty("connectors.casework.folder")).isNull();
    assertThat(one.getProperty("bindeledd.flows.off")).isEqualTo("training-to-nir");
    assertThat(one.getProperty("bindeledd.flows.batch")).isEqualTo("100");
    assertThat(one.getProperty("municipalities.3201.connectors.casework.folder")).isNull();
    assertThat(other.getProperty("connectors.nir.user")).isNull();
    assertThat(other.getProperty("connectors.nir.password")).isEqualTo("b");
    assertThat(other.getProperty("bindeledd.flows.off")).isNull();
  }

  @Test
  void getsNothingOfItsParentContext() {
    var all = installation(Map.of("municipalities.0301.from", "2020-01-01", "x", "y"));
    var one = MunicipalEnvironment.of(all, "0301");
    one.merge(installation(Map.of("connectors.nir.password", "another's")));

    assertThat(one.getProperty("connectors.nir.password")).isNull();
  }

  @Test
  void sharesAnAddressWithWhoeverIsThereToo() {
    var all =
        installation(
            Map.of(
                "connectors.nir.url", "https://nir.example",
                "connectors.nir.connect-timeout", "3s",
                "municipalities.0301.connectors.nir.user", "oslo",
                "municipalities.3201.from", "2020-01-01"));

    assertThat(MunicipalEnvironment.of(all, "0301").getProperty("connectors.nir.url"))
        .isEqualTo("https://nir.example");
    assertThat(MunicipalEnvironment.of(all, "0301").getProperty("connectors.nir.connect-timeout"))
        .isEqualTo("3s");
    assertThat(MunicipalEnvironment.of(all, "3201").getProperty("connectors.nir.url")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "connectors.nir.password",
        "connectors.nir.user",
        "connectors.casework.token",
        "connectors.casework.folder",
        "connectors.maskinporten.keys[0].file",
        "connectors.nir.headers.X-Api-Key",
        "connectors.something-new.letmein",
        "bindeledd.claims.folder"
      })
  void refusesForAllWhatIsSomebodys(String key) {
    var all = installation(Map.of(key, "secret", "municipalities.0301.connectors.nir.user", "u"));

    assertThatThrownBy(() -> MunicipalEnvironment.of(all, "0301"))
        .isInstanceOf(MunicipalitiesRefusedException.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesALoginInASharedAddress() {
    var all =
        installation(
            Map.of(
                "connectors.nir.url", "https://user:secret@nir.example",
                "municipalities.0301.connectors.nir.user", "u"));

    assertThatThrownBy(() -> MunicipalEnvironment.of(all, "0301"))
        .isInstanceOf(MunicipalitiesRefusedException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesASharedSecretAmongTheMachinesVariables() {
    var all =
        installation(
            Map.of("municipalities.0301.connectors.nir.user", "u"),
            Map.of("CONNECTORS_NIR_PASSWORD", "secret"));

    assertThatThrownBy(() -> MunicipalEnvironment.of(all, "0301"))
        .isInstanceOf(MunicipalitiesRefusedException.class)
        .hasMessageContaining("connectors.nir.password");
  }

  @Test
  void readsWhenTheyAreThereAndWhatBecomesOfThem() {
    var all =
        Municipalities.of(
            installation(
                Map.of(
                    "municipalities.3001.from", "2020-01-01",
                    "municipalities.3001.becomes.number", "3101",
                    "municipalities.3001.becomes.on", "2024-01-01",
                    "municipalities.3101.from", "2024-01-01",
                    "municipalities.1106.to", "2026-12-31")));

    Term old = all.of("3001");
    assertThat(old.on(LocalDate.of(2019, 12, 31))).isEqualTo(Term.Phase.BEFORE);
    assertThat(old.on(LocalDate.of(2023, 12, 31))).isEqualTo(Term.Phase.CURRENT);
    assertThat(old.on(LocalDate.of(2024, 1, 1))).isEqualTo(Term.Phase.FINISHING);
    assertThat(all.of("1106").on(LocalDate.of(2026, 12, 31))).isEqualTo(Term.Phase.CURRENT);
    assertThat(all.of("1106").on(LocalDate.of(2027, 1, 1))).isEqualTo(Term.Phase.OVER);
    assertThat(all.takenOverBy("3101"))
        .containsExactly(Map.entry("3001", LocalDate.of(2024, 1, 1)));
    assertThat(all.takenOverBy("1106")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "municipalities.193.from=2020-01-01",
        "municipalities.0301.form=2020-01-01",
        "municipalities.0301.from=1 January",
        "municipalities.0301.becomes.number=3101",
        "municipalities.0301.bindeledd.database.url=jdbc:postgresql:x",
        "municipalities.0301.bindeledd.keys.file=k"
      })
  void refusesWhatCannotBe(String line) {
    String[] parts = line.split("=", 2);

    assertThatThrownBy(() -> Municipalities.of(installation(Map.of(parts[0], parts[1]))))
        .isInstanceOf(MunicipalitiesRefusedException.class)
        .hasMessageContaining(parts[0].split("\\.", -1)[1]);
  }

  @Test
  void refusesASuccessionThatGoesNowhereOrRound() {
    assertThatThrownBy(
            () ->
                Municipalities.of(
                    installation(
                        Map.of(
                            "municipalities.3001.becomes.number", "3101",
                            "municipalities.3001.becomes.on", "2024-01-01"))))
        .hasMessageContaining("3101");
    assertThatThrownBy(
            () ->
                Municipalities.of(
                    installation(
                        Map.of(
                            "municipalities.3001.becomes.number", "3101",
                            "municipalities.3001.becomes.on", "2024-01-01",
                            "municipalities.3101.becomes.number", "3001",
                            "municipalities.3101.becomes.on", "2025-01-01"))))
        .isInstanceOf(MunicipalitiesRefusedException.class);
  }
}
