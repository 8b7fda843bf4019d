package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the grants of a term (tilskuddslinje): somebody, a code, a year, an amount. A line of
 * a scheme for the municipality as a whole concerns nobody. The portal tells no time of change, so
 * {@code header.changedAt} is the start of the day the term is paid.
 *
 * @param term year and quarter: {@code 2026-Q1}
 * @param grantYear the year the grant is for (tilskuddsår)
 * @param code the portal's code, without spaces; also such as we do not know
 * @param amountInOere in øre; below zero when money is taken back
 * @param from the first day of the months it covers, when they are told
 * @param to the last day of them
 * @param corrects the line it corrects
 * @param settledOn the day of settlement, as the portal has it
 */
public record GrantLine(
    Header header,
    String term,
    int grantYear,
    String code,
    long amountInOere,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Status status,
    @Nullable String corrects,
    @Nullable LocalDate settledOn)
    implements GrantOutcome {

  /** The same as another version. */
  public GrantLine asVersion(long version) {
    return new GrantLine(
        header.asVersion(version),
        term,
        grantYear,
        code,
        amountInOere,
        from,
        to,
        status,
        corrects,
        settledOn);
  }

  /** How far it has come. */
  public enum Status {
    /** Calculated, not paid (utløst). */
    TRIGGERED,
    /** Paid (utbetalt). */
    PAID,
    /** Corrected by, or correcting, another (korrigert). */
    CORRECTED,
    /** Taken back (trukket). */
    WITHDRAWN
  }
}
