package bindeledd.runtime;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a route is no longer simply well.
 *
 * @param waiting how old the oldest waiting record may be
 * @param silent how long a feed may go without an answer
 * @param failing how long a route may go on failing before it counts as dead
 * @param deadline how near a waiting record's deadline may come
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.health", ignoreUnknownFields = false)
public record HealthSettings(
    @DefaultValue("1h") @NotNull Duration waiting,
    @DefaultValue("15m") @NotNull Duration silent,
    @DefaultValue("5m") @NotNull Duration failing,
    @DefaultValue("3d") @NotNull Duration deadline) {}
