package bindeledd.workbook;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Workbooks of the claim for resource-demanding services.
 *
 * @param folder where they are put, sealed; must be there. None are made without it.
 * @param every how often it is looked whether the claim has changed
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.claims", ignoreUnknownFields = false)
record ClaimSettings(@Nullable Path folder, @DefaultValue("1h") @NotNull Duration every) {}
