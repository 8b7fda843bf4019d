package bindeledd.schema.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code xs:dateTime} as an {@link Instant}; a time without zone is read as Norwegian time. */
public final class InstantAdapter extends XmlAdapter<String, Instant> {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  @Override
  public @Nullable Instant unmarshal(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            text.strip(), OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof LocalDateTime local
        ? local.atZone(NORWAY).toInstant()
        : OffsetDateTime.from(parsed).toInstant();
  }

  @Override
  public @Nullable String marshal(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
