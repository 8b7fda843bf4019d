package bindeledd.reconciliation;

import bindeledd.mapping.reconciliation.Difference;
import bindeledd.model.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is kept. It is the same finding as long as municipality, person, check and
 * what it is about are the same.
 *
 * @param owner the municipality's key in the ledger
 * @param person absent when it concerns nobody
 * @param grade how strictly the person is protected; {@code UNGRADED} when it concerns nobody
 * @param difference what was found last
 * @param accepted by whom it is accepted, while it is
 */
public record Found(
    UUID id,
    int owner,
    @Nullable UUID person,
    Grade grade,
    Difference difference,
    Status status,
    Instant firstSeen,
    Instant lastSeen,
    @Nullable Accepted accepted) {

  /** How it stands. */
  public enum Status {
    /** Ny: it was not there the last time. */
    OPENED,
    /** Sett igjen. */
    SEEN_AGAIN,
    /** Endret: it was there, and was another amount, deadline or value. */
    CHANGED,
    /** Løst: it was not found the last time it was looked for. */
    RESOLVED,
    /** Akseptert: somebody has said why it may stand, and until when. */
    ACCEPTED
  }

  /**
   * That somebody lets it stand.
   *
   * @param reason names no person
   * @param until the last day it is let stand
   */
  public record Accepted(String actor, String reason, LocalDate until) {}

  /** Whether it is still to be dealt with. */
  public boolean open() {
    return switch (status) {
      case OPENED, SEEN_AGAIN, CHANGED -> true;
      case RESOLVED, ACCEPTED -> false;
    };
  }
}
