package bindeledd.runtime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hard we may lean on each system.
 *
 * @param all what holds for every system not named in {@code systems}
 * @param systems by system name: {@code bindeledd.guard.systems.nir.concurrency=20}
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.guard", ignoreUnknownFields = false)
public record PortSettings(@DefaultValue Limits all, @DefaultValue Map<String, Limits> systems) {

  Limits limitsOf(String system) {
    return systems.getOrDefault(system, all);
  }

  /** How long a call to any system may take. */
  Duration longestCall() {
    return Stream.concat(Stream.of(all), systems.values().stream())
        .map(Limits::timeLimit)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The limits of one system.
   *
   * @param concurrency calls at the same time
   * @param perSecond calls a second
   * @param timeLimit for one call, a little above the connector's own time-outs
   * @param breakerWindow the number of calls the breaker judges by
   * @param breakerWait how long the breaker stays open
   * @param refusedWait how long a system that refuses us is left alone before one more try
   */
  public record Limits(
      @DefaultValue("16") @Positive int concurrency,
      @DefaultValue("1000") @Positive int perSecond,
      @DefaultValue("60s") @NotNull Duration timeLimit,
      @DefaultValue("20") @Positive int breakerWindow,
      @DefaultValue("15s") @NotNull Duration breakerWait,
      @DefaultValue("15m") @NotNull Duration refusedWait) {}
}
