package bindeledd.connector.example;

import bindeledd.connector.Secret;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Eksempelregisteret. An unknown key stops the start.
 *
 * @param url where it is
 * @param key what lets us in
 * @param timeout how long a connection, and then a whole answer, may take
 */
@ConfigurationProperties(prefix = "connectors.example", ignoreUnknownFields = false)
@Validated
record ExampleProperties(
    @NotNull URI url, @NotNull Secret key, @DefaultValue("10s") Duration timeout) {}
