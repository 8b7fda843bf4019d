package bindeledd.connector.helsedirektoratet;

import bindeledd.connector.Secret;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Helsedirektoratet. An unknown key stops the start.
 *
 * @param url where it is, with the version: {@code https://…/ressurskrevende/v1}
 * @param key what lets us in, for the municipalities it is given for
 * @param timeout how long a connection, and then a whole answer, may take
 */
@ConfigurationProperties(prefix = "connectors.helsedirektoratet", ignoreUnknownFields = false)
@Validated
record HelsedirektoratetProperties(
    @NotNull URI url, @NotNull Secret key, @DefaultValue("20s") Duration timeout) {}
