package bindeledd.connector.auth;

import bindeledd.connector.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we present ourselves to Maskinporten.
 *
 * @param issuer the environment's name for itself, with its trailing slash: the assertion's {@code
 *     aud}
 * @param tokenEndpoint where the assertion is sent; {@code token} under the issuer unless said
 * @param clientId our client's id there; setting it turns tokens on
 * @param keys the key we sign with, and during a change of keys the other one too; tried in this
 *     order
 * @param scopes only the scopes that need more than a name
 * @param assertionLifetime how long one assertion is good for; at most 120 s
 * @param margin how long before its end a token is no longer used
 * @param timeout for one call
 */
@ConfigurationProperties(prefix = "connectors.maskinporten", ignoreUnknownFields = false)
@Validated
record MaskinportenProperties(
    @NotNull @DefaultValue("https://maskinporten.no/") URI issuer,
    @Nullable URI tokenEndpoint,
    @NotBlank String clientId,
    @NotNull @Size(min = 1, max = 2) @Valid List<Key> keys,
    @NotNull @DefaultValue @Valid List<Scope> scopes,
    @NotNull @DefaultValue("60s") Duration assertionLifetime,
    @NotNull @DefaultValue("20s") Duration margin,
    @NotNull @DefaultValue("10s") Duration timeout) {

  /**
   * One private key: a file, or the same content as a secret from the environment. PEM (PKCS#8, the
   * certificate chain of a virksomhetssertifikat may follow it) or a JWK. A file is read anew for
   * every token, so a key can be exchanged without a restart.
   *
   * @param kid the key's id at Maskinporten; without it the certificate chain is sent instead
   */
  record Key(@Nullable Path file, @Nullable Secret value, @Nullable String kid) {

    @AssertTrue(message = "a key has either a file or a value")
    boolean isGivenOnce() {
      return (file == null) != (value == null);
    }
  }

  /**
   * What one scope needs beside its name.
   *
   * @param consumerOrg the municipality's organisation number, where it has delegated its access to
   *     us in Altinn
   * @param resource the audience the token is limited to; must not be set for Folkeregisteret
   */
  record Scope(
      @NotBlank String name,
      @Nullable @Pattern(regexp = "\\d{9}") String consumerOrg,
      @Nullable String resource) {}

  /** More than 120 s is refused by Maskinporten; less than ten leaves no room for its clock. */
  @AssertTrue(message = "assertion-lifetime is between 10s and 120s")
  boolean isAssertionLifetimeAllowed() {
    return assertionLifetime.compareTo(Duration.ofSeconds(10)) >= 0
        && assertionLifetime.compareTo(Duration.ofSeconds(120)) <= 0;
  }

  @AssertTrue(message = "margin is not negative and timeout is positive")
  boolean isMarginAndTimeoutAllowed() {
    return !margin.isNegative() && timeout.isPositive();
  }

  URI endpoint() {
    return Optional.ofNullable(tokenEndpoint).orElseGet(() -> issuer.resolve("token"));
  }

  Grant grant(String scope) {
    return scopes.stream()
        .filter(one -> one.name().equals(scope))
        .findFirst()
        .map(one -> new Grant(scope, one.consumerOrg(), one.resource()))
        .orElseGet(() -> new Grant(scope, null, null));
  }
}
