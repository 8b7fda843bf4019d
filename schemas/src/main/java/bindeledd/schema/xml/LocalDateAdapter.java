package bindeledd.schema.xml;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code xs:date} as a {@link LocalDate}; a zone, which XML allows on a date, is dropped. */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {

  @Override
  public @Nullable LocalDate unmarshal(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE);
  }

  @Override
  public @Nullable String marshal(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
