package bindeledd.connector.tilskudd;

import bindeledd.connector.Secret;
import bindeledd.schema.tilskudd.Kolonne;
import bindeledd.schema.tilskudd.Liste;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the grant portal is: at an address, in a folder with its lists, or both.
 *
 * @param url where it is, with the version
 * @param key what lets us in there
 * @param timeout for connecting and for answering
 * @param folder with a folder in it for each list; must be there
 * @param settle how long a file must lie unchanged before it is read
 * @param marker whether a file is read when {@code <file>.ferdig} lies beside it, and not before
 * @param pageSize the most rows taken at a time
 * @param maxField the most characters in a value
 * @param maxRow the most characters in a row
 * @param charset what CSV files are written in
 * @param delimiter what stands between their values; told by the heading when it is not set
 * @param sheet the sheet to read of a workbook; needed where it has several
 * @param columns for each list, our name of a column and how the portal heads it; a column that is
 *     not named here is headed by our name
 */
@ConfigurationProperties(prefix = "connectors.tilskudd", ignoreUnknownFields = false)
@Validated
record TilskuddProperties(
    @Nullable URI url,
    @Nullable Secret key,
    @DefaultValue("20s") Duration timeout,
    @Nullable Path folder,
    @DefaultValue("10s") Duration settle,
    @DefaultValue("false") boolean marker,
    @DefaultValue("500") @Min(1) @Max(1000) int pageSize,
    @DefaultValue("4000") @Min(100) @Max(100_000) int maxField,
    @DefaultValue("65536") @Min(1000) @Max(1_000_000) int maxRow,
    @DefaultValue("UTF-8") Charset charset,
    @Nullable Character delimiter,
    @Nullable String sheet,
    @DefaultValue Map<Liste, Map<Kolonne, String>> columns) {

  private static final Set<String> CHARSETS = Set.of("UTF-8", "windows-1252", "ISO-8859-1");

  @AssertTrue(message = "connectors.tilskudd needs an url or a folder")
  boolean isReachable() {
    return url != null || folder != null;
  }

  @AssertTrue(message = "connectors.tilskudd.key must be set where there is an url")
  boolean isLetIn() {
    return url == null || key != null;
  }

  @AssertTrue(
      message = "connectors.tilskudd.timeout must be more, and settle no less, than nothing")
  boolean isTimed() {
    return timeout.isPositive() && !settle.isNegative();
  }

  @AssertTrue(message = "connectors.tilskudd.charset must be UTF-8, windows-1252 or ISO-8859-1")
  boolean isEncoded() {
    return CHARSETS.contains(charset.name());
  }

  @AssertTrue(
      message =
          "connectors.tilskudd.columns must name columns that the list has, and give each a heading"
              + " of its own")
  boolean isHeaded() {
    return columns.entrySet().stream()
        .allMatch(list -> new Columns(list.getKey(), list.getValue()).isUnambiguous());
  }
}
