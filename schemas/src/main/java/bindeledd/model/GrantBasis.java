package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What grants for a person hang on and no register tells, as the case system has it
 * (tilskuddsforhold). Each part is absent when it is not told.
 *
 * @param firstSettledOn the first settlement anywhere in Norway (første bosettingsdato): one who
 *     moves keeps the years that run from it
 * @param tie how the person came to the household
 * @param referenceSettledOn when the reference person, or the mother of a newborn, was first
 *     settled
 * @param referenceGround internal code of what the reference person's stay rests on
 * @param appliedOn the day of the application for family reunification
 * @param renewable whether the permit can be renewed
 */
public record GrantBasis(
    @Nullable LocalDate firstSettledOn,
    @Nullable Tie tie,
    @Nullable LocalDate referenceSettledOn,
    @Nullable String referenceGround,
    @Nullable LocalDate appliedOn,
    @Nullable Boolean renewable) {

  /** How somebody came to the household. */
  public enum Tie {
    /** Enslig: there is no family with them. */
    ALONE,
    /** I familie: settled together with family. */
    FAMILY,
    /** Gjenforent: came later, to somebody who was settled. */
    REUNITED,
    /** Født: born after the mother was settled. */
    BORN
  }
}
