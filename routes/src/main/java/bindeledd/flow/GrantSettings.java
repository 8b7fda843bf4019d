package bindeledd.flow;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the grant portal is asked how requests stand.
 *
 * @param every how often about each person's open requests
 * @param since how long ago the request may have come
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.grants", ignoreUnknownFields = false)
record GrantSettings(
    @DefaultValue("24h") @NotNull Duration every, @DefaultValue("1826d") @NotNull Duration since) {}
