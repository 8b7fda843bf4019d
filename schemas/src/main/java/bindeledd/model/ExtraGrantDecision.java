package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an extra grant for one person and year (ekstravedtak).
 *
 * @param code FHT1 or FHT2
 * @param appliedInOere what was applied for
 * @param grantedInOere what was granted; absent when nothing was
 */
public record ExtraGrantDecision(
    Header header,
    String code,
    int grantYear,
    @Nullable Long appliedInOere,
    @Nullable Long grantedInOere,
    LocalDate decidedOn,
    Outcome outcome)
    implements GrantOutcome {

  /** The same as another version. */
  public ExtraGrantDecision asVersion(long version) {
    return new ExtraGrantDecision(
        header.asVersion(version),
        code,
        grantYear,
        appliedInOere,
        grantedInOere,
        decidedOn,
        outcome);
  }

  /** What came of it (utfall). */
  public enum Outcome {
    /** Innvilget. */
    GRANTED,
    /** Delvis innvilget. */
    PARTLY_GRANTED,
    /** Avslått. */
    REFUSED
  }
}
