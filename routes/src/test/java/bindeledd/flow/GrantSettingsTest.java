package bindeledd.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.runtime.ConfigurationRefusedException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rates that are told before we know them. */
final class GrantSettingsTest {

  @Test
  void aRateThatIsToldGoesBeforeOurs() {
    var rates = settings("AR-1 EV", Map.of(2024, 1L, 2026, 250_000L)).allRates();

    assertThat(rates.of("AR-1EV", 2026)).hasValueSatisfying(it -> oere(it.inOere(), 250_000_00));
    assertThat(rates.of("AR-1EV", 2024)).hasValueSatisfying(it -> oere(it.inOere(), 1_00));
    assertThat(rates.of("AR-1", 2024)).hasValueSatisfying(it -> oere(it.inOere(), 194_400_00));
    assertThat(rates.of("AR-1", 2026)).isEmpty();
  }

  private static void oere(long is, long wanted) {
    assertThat(is).isEqualTo(wanted);
  }

  @Test
  void whatCannotBeARateIsRefusedByItsKey() {
    assertThatThrownBy(() -> settings("AR-9", Map.of(2026, 1L)).allRates())
        .isInstanceOf(ConfigurationRefusedException.class)
        .hasMessageContaining("bindeledd.grants.rates.AR-9");
    assertThatThrownBy(() -> settings("AR-1", Map.of(2026, 0L)).allRates())
        .isInstanceOf(ConfigurationRefusedException.class)
        .hasMessageContaining("bindeledd.grants.rates.AR-1.2026");
  }

  private static GrantSettings settings(String code, Map<Integer, Long> years) {
    return new GrantSettings(Duration.ofDays(1), Duration.ofDays(1), Map.of(code, years));
  }
}
