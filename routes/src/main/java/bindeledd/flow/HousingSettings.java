package bindeledd.flow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Husbanken is asked about those who applied for housing allowance.
 *
 * @param every how often about each person
 * @param months how many months back, the present one among them
 * @param since how long ago the application may have come
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.housing", ignoreUnknownFields = false)
record HousingSettings(
    @DefaultValue("24h") @NotNull Duration every,
    @DefaultValue("3") @Positive int months,
    @DefaultValue("1826d") @NotNull Duration since) {}
