package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What was found in one municipality, and how it stands. */
public interface FindingBook {

  /** In which order findings come. */
  enum Order {
    /** The nearest deadline first, those without one last; then the most at stake. */
    DEADLINE,
    /** The most at stake first. */
    AT_STAKE,
    /** By check, then by person. */
    CHECK,
    /** By person, those that concern nobody last. */
    PERSON
  }

  /**
   * Everything that is open or accepted, one at a time: there may be more than fit in memory. What
   * {@code to} throws ends it.
   */
  void open(Order order, Consumer<Found> to);

  /** Also one that is resolved. */
  Optional<Found> one(UUID id);

  /**
   * Lets it stand until a day; noted in the audit trail.
   *
   * @param reason names no person
   * @return whether there is such a finding, and it is not resolved
   */
  boolean accept(UUID id, String actor, String reason, LocalDate until);

  /**
   * How many were open at the end of each day there was a complete run, by check, and what was at
   * stake, oldest first.
   */
  List<Day> overTime(LocalDate since);

  /** What was open of a check at the end of one day. */
  record Day(LocalDate day, Check check, long open, long atStakeInOere) {}
}
