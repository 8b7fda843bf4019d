package bindeledd.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are: one of the two, never both.
 *
 * @param file a file made by {@link KeysetTool}
 * @param value the same, from the environment ({@code BINDELEDD_KEYS_VALUE})
 */
@ConfigurationProperties(prefix = "bindeledd.keys", ignoreUnknownFields = false)
public record KeysProperties(@Nullable Path file, @Nullable String value) {

  @Override
  public String toString() {
    return "keys ***";
  }
}
