package bindeledd.report;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Reports of the reconciliations.
 *
 * @param folder where they are kept, sealed; must be there. None are kept without it.
 * @param keep how long
 */
@Validated
@ConfigurationProperties(prefix = "bindeledd.reports", ignoreUnknownFields = false)
record ReportSettings(@Nullable Path folder, @DefaultValue("90d") @NotNull Duration keep) {}
