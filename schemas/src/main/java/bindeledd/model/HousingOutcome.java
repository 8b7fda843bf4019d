package bindeledd.model;

import java.time.Instant;

/**
 * What Husbanken says came of a housing case. Husbanken tells no time of change, so {@code
 * header.changedAt} is the start of the day the fact is about.
 */
public sealed interface HousingOutcome extends HousingRecord
    permits HousingDecision, HousingPayment {

  /** When we were told; the later word counts. */
  Instant toldAt();

  /** The person's part in the case (rolle). */
  Role role();

  /** The same fact as another version of itself. */
  HousingOutcome asVersion(long version);

  /** What part somebody has in a case. */
  enum Role {
    /** Whose case it is (hovedperson). */
    APPLICANT,
    /** Another in the home (biperson). */
    MEMBER,
    /** Not told, or in a word we do not know. */
    UNKNOWN
  }
}
