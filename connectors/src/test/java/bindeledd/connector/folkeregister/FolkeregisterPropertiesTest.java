package bindeledd.connector.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.connector.auth.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** The configuration is strict and complete: what is wrong in it stops the start. */
class FolkeregisterPropertiesTest {

  @Import(FolkeregisterConnector.class)
  static class Application {}

  private static final List<String> DIRECT =
      List.of("url=https://freg.example", "municipalities=4601");

  private static final List<String> FIKS =
      List.of(
          "url=https://fiks.example/",
          "municipalities=4601,4627",
          "channel=fiks",
          "fiks.role=6b0f5b6e-34d1-4c39-9b8f-2f3f6a1c0d11",
          "fiks.integration-id=a4f0c1de-9c55-4a1b-8a43-6f0e7c2b9d22",
          "fiks.integration-password=hemmelig-passord");

  private static ApplicationContextRunner with(List<String> settings, String... more) {
    var all = new ArrayList<>(settings);
    all.addAll(List.of(more));
    return new ApplicationContextRunner()
        .withUserConfiguration(Application.class)
        .withBean(Tokens.class, Connecting.Counted::new)
        .withPropertyValues(
            all.stream().map("connectors.folkeregister."::concat).toArray(String[]::new));
  }

  @Test
  void isOffWithoutAnAddress() {
    with(List.of())
        .run(context -> assertThat(context).doesNotHaveBean(FolkeregisterConnector.class));
  }

  @Test
  void skatteetatenNeedsOnlyAddressAndMunicipality() {
    with(DIRECT)
        .run(
            context -> {
              var properties = context.getBean(FolkeregisterProperties.class);
              assertThat(properties.root())
                  .isEqualTo("https://freg.example/folkeregisteret/offentlig-med-hjemmel/api/v1/");
              assertThat(properties.scopeToAsk())
                  .isEqualTo("folkeregister:deling/offentligmedhjemmel");
              assertThat(properties.parts())
                  .contains("person-basis", "historikk")
                  .contains("utlendingsmyndighetenesIdentifikasjonsnummer");
              assertThat(properties.retryAfterUnit()).isEqualTo(Duration.ofMillis(1));
            });
  }

  @Test
  void fiksHasItsOwnAddressAndScopeAndPrintsNoPassword() {
    with(FIKS)
        .run(
            context -> {
              var properties = context.getBean(FolkeregisterProperties.class);
              assertThat(properties.root())
                  .isEqualTo(
                      "https://fiks.example/folkeregister/api/v1/"
                          + "6b0f5b6e-34d1-4c39-9b8f-2f3f6a1c0d11/v1/");
              assertThat(properties.scopeToAsk()).isEqualTo("ks:fiks");
              assertThat(properties.toString()).doesNotContain("hemmelig");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel=fiks",
        "municipalities=Bergen",
        "parts=navn,bostedsadresse",
        "bulk=1001",
        "fiks.role=6b0f5b6e-34d1-4c39-9b8f-2f3f6a1c0d11",
        "kommune=4601",
      })
  void startsWithNothingWrong(String setting) {
    with(DIRECT, setting).run(context -> assertThat(context).hasFailed());
  }

  @Test
  void startsWithNothingMissing() {
    with(List.of("url=https://freg.example")).run(context -> assertThat(context).hasFailed());
  }
}
