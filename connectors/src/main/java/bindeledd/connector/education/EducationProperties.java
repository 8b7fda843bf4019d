package bindeledd.connector.education;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the education system's files are.
 *
 * @param folder the drop folder; must be there
 * @param settle how long a file must lie unchanged before it is read
 * @param marker whether a file is read when {@code <file>.ferdig} lies beside it, and not before
 * @param pageSize the most persons, groups and roles taken at a time
 * @param maxField the most characters in a value
 * @param maxObject the most characters in a person, a group, or a member with all their roles
 */
@ConfigurationProperties(prefix = "connectors.education", ignoreUnknownFields = false)
@Validated
record EducationProperties(
    @NotNull Path folder,
    @DefaultValue("10s") Duration settle,
    @DefaultValue("false") boolean marker,
    @DefaultValue("500") @Min(1) @Max(1000) int pageSize,
    @DefaultValue("4000") @Min(100) @Max(100_000) int maxField,
    @DefaultValue("262144") @Min(1000) @Max(4_000_000) int maxObject) {

  @AssertTrue(message = "connectors.education.settle must be no less than nothing")
  boolean isTimed() {
    return !settle.isNegative();
  }
}
