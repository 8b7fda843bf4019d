package bindeledd.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.model.NumberRules.DufCheckDigits;
import bindeledd.model.SyntheticSeries;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RefusalToStartTest {

  private static final NumberSettings MADE_UP =
      new NumberSettings(Set.of(SyntheticSeries.SKATTEETATEN), DufCheckDigits.WARNING);

  @Test
  void saysOurOwnSentenceHoweverDeepItLies() {
    var refused = new ConfigurationRefusedException("bindeledd.municipality must be set");
    var analysis = new RefusalToStart().analyze(new IllegalStateException("bean", refused));
    assertThat(analysis.getDescription()).isEqualTo("bindeledd.municipality must be set");
  }

  @Test
  void leavesOthersFailuresToOthers() {
    assertThat(new RefusalToStart().analyze(new IllegalStateException("port in use"))).isNull();
  }

  @Test
  void takesNoMadeUpPersonForARealOneInProduction() {
    assertThatThrownBy(() -> MADE_UP.rules(true))
        .isInstanceOf(ConfigurationRefusedException.class)
        .hasMessageContaining("bindeledd.numbers.synthetic");
    assertThat(MADE_UP.rules(false).synthetic()).containsExactly(SyntheticSeries.SKATTEETATEN);
  }
}
