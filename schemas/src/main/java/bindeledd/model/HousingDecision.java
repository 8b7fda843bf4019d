package bindeledd.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a housing case stands for one month (sak, vedtak).
 *
 * @param situationOn the first day of the month it is about
 * @param told Husbanken's own words, also such as we do not know
 */
public record HousingDecision(
    Header header,
    LocalDate situationOn,
    Outcome outcome,
    Role role,
    Told told,
    @Incidental Instant toldAt)
    implements HousingOutcome {

  @Override
  public HousingDecision asVersion(long version) {
    return new HousingDecision(header.asVersion(version), situationOn, outcome, role, told, toldAt);
  }

  /** What was decided, by the type of the decision; its code decides nothing. */
  public enum Outcome {
    /** Under treatment (under behandling). */
    PENDING,
    /** Granted (innvilget). */
    GRANTED,
    /** Refused (avslag). */
    REFUSED,
    /** Dismissed (avvist). */
    DISMISSED,
    /** In a word we do not know. */
    UNKNOWN
  }

  /**
   * The words as they came.
   *
   * @param type absent while there is no decision
   * @param code the reason's code; absent when the source does not tell
   * @param text the reason in words
   */
  public record Told(
      String status, @Nullable String type, @Nullable String code, @Nullable String text) {}
}
