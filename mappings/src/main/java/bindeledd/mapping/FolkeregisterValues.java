package bindeledd.mapping;

import bindeledd.model.Finding;
import bindeledd.model.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a document and remembers what could not be read. One odd value costs the
 * value, not the person.
 */
final class FolkeregisterValues {

  /** Java's time goes on for a billion years, but cannot be reckoned with all the way. */
  private static final int LAST_YEAR = 9999;

  private final List<Finding> findings = new ArrayList<>();

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Nullable LocalDate date(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      // XML may carry a zone after the date; the date is what counts.
      return LocalDate.parse(text.strip().substring(0, Math.min(10, text.strip().length())));
    } catch (DateTimeParseException e) {
      unreadable(field, "en dato");
      return null;
    }
  }

  @Nullable Municipality municipality(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return new Municipality(text.strip());
    } catch (IllegalArgumentException e) {
      unreadable(field, "et kommunenummer");
      return null;
    }
  }

  /** A moment with its zone; one that cannot be read orders nothing and hurts nobody. */
  Optional<Instant> moment(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()))
          .filter(moment -> moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  void unreadable(String field, String what) {
    var finding =
        Finding.warning(
            "FREG_UKJENT_VERDI",
            field,
            "Feltet fra Folkeregisteret er ikke " + what + " og er utelatt.",
            "Slå opp personen i Folkeregisteret hvis opplysningen trengs.");
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
