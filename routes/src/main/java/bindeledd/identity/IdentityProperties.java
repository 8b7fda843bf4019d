package bindeledd.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the identity index behaves.
 *
 * @param askAgain how long to wait before the register is asked again about somebody it did not
 *     know; doubled each time, to a day at most
 */
@ConfigurationProperties(prefix = "bindeledd.identity", ignoreUnknownFields = false)
public record IdentityProperties(@DefaultValue("1h") Duration askAgain) {}
