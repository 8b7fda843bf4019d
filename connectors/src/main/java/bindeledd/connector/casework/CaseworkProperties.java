package bindeledd.connector.casework;

import bindeledd.connector.Secret;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the case system is: at an address, in a folder, or both.
 *
 * @param url of its REST interface, without the paths of the contract
 * @param token what it knows us by there
 * @param timeout for connecting and for answering
 * @param folder the drop folder; must be there
 * @param settle how long a file must lie unchanged before it is read
 * @param marker whether a file is read when {@code <file>.ferdig} lies beside it, and not before
 * @param pageSize the most records taken at a time
 * @param maxField the most characters in a value in a file
 * @param maxRow the most characters in a row of a file
 */
@ConfigurationProperties(prefix = "connectors.casework", ignoreUnknownFields = false)
@Validated
record CaseworkProperties(
    @Nullable URI url,
    @Nullable Secret token,
    @DefaultValue("10s") Duration timeout,
    @Nullable Path folder,
    @DefaultValue("10s") Duration settle,
    @DefaultValue("false") boolean marker,
    @DefaultValue("500") @Min(1) @Max(1000) int pageSize,
    @DefaultValue("4000") @Min(100) @Max(100_000) int maxField,
    @DefaultValue("65536") @Min(1000) @Max(1_000_000) int maxRow) {

  @AssertTrue(message = "connectors.casework needs an url or a folder")
  boolean isReachable() {
    return url != null || folder != null;
  }

  @AssertTrue(
      message = "connectors.casework.timeout must be more, and settle no less, than nothing")
  boolean isTimed() {
    return timeout.isPositive() && !settle.isNegative();
  }
}
