package bindeledd.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bindeledd.mapping.rules.GrantRates;
import bindeledd.runtime.ConfigurationRefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another day than today's is for trying things out. */
final class YardstickTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 20);

  @Test
  void aDayIsRefusedInProduction() {
    assertThatThrownBy(() -> yardstick(DAY, true))
        .isInstanceOf(ConfigurationRefusedException.class)
        .hasMessageContaining("bindeledd.reconciliation.day");
    assertThat(yardstick(null, true).day()).isNull();
    assertThat(yardstick(DAY, false).day()).isEqualTo(DAY);
  }

  private static Yardstick yardstick(@Nullable LocalDate day, boolean production) {
    var settings =
        new ReconciliationSettings(
            ReconciliationSettings.Days.NEVER,
            LocalTime.NOON,
            Duration.ofHours(1),
            Duration.ofHours(1),
            ReconciliationSettings.Nir.LOOK_UP,
            1,
            Path.of("spill"),
            1,
            day);
    return new ReconciliationConfiguration().yardstick(GrantRates.PUBLIC, settings, production);
  }
}
