package bindeledd.schema.folkeregister;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the register keeps a document under: a person's as it was at an event, or an event's. Names
 * nobody.
 *
 * @param value 32 hexadecimal digits, small letters
 */
public record DocumentId(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * @throws IllegalArgumentException if it is not 32 hexadecimal digits
   */
  public DocumentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A document id is 32 hexadecimal digits");
    }
  }

  /** As an event has it; nothing when it has none, or none that can be asked for. */
  public static Optional<DocumentId> of(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(given -> given.strip().toLowerCase(Locale.ROOT))
        .filter(given -> FORM.matcher(given).matches())
        .map(DocumentId::new);
  }
}
