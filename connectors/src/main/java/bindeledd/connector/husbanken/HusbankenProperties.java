package bindeledd.connector.husbanken;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Husbanken's housing allowance is to be had: at an address, in a folder of Digisos files, or
 * both.
 *
 * @param url the environment: scheme and host, nothing after
 * @param legalGround the municipality's legal ground for asking (hjemmel); goes with every question
 * @param scope the Maskinporten scope
 * @param timeout for connecting and for answering
 * @param folder the folder that Digisos files are put into; must be there
 * @param settle how long a file must lie unchanged before it is read
 * @param marker whether a file is read when {@code <file>.ferdig} lies beside it, and not before
 * @param pageSize the most files taken at a time
 * @param maxFile the most bytes in a file
 */
@ConfigurationProperties(prefix = "connectors.husbanken", ignoreUnknownFields = false)
@Validated
record HusbankenProperties(
    @Nullable URI url,
    @Nullable String legalGround,
    @NotBlank @DefaultValue("husbanken:bostotte/kommune") String scope,
    @DefaultValue("10s") Duration timeout,
    @Nullable Path folder,
    @DefaultValue("10s") Duration settle,
    @DefaultValue("false") boolean marker,
    @DefaultValue("100") @Min(1) @Max(1000) int pageSize,
    @DefaultValue("4194304") @Min(1000) @Max(67_108_864) int maxFile) {

  @AssertTrue(message = "connectors.husbanken needs an url or a folder")
  boolean isReachable() {
    return url != null || folder != null;
  }

  @AssertTrue(message = "connectors.husbanken.legal-ground must be set where there is an url")
  boolean isGrounded() {
    return url == null || (legalGround != null && !legalGround.isBlank());
  }

  @AssertTrue(
      message = "connectors.husbanken.timeout must be more, and settle no less, than nothing")
  boolean isTimed() {
    return timeout.isPositive() && !settle.isNegative();
  }
}
