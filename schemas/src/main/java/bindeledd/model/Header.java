package bindeledd.model;

import java.time.Instant;

/**
 * What every fact carries about itself.
 *
 * @param municipality the municipality it belongs to
 * @param subject the person it concerns
 * @param reference the sender's own stable key of the record (lokalReferanse); names no person
 * @param version the sender's version of it, from 1; a higher one supersedes a lower
 * @param changedAt when the sender last changed it (endretTid)
 * @param origin where in the source it was, in the sender's terms: file and row, or empty; names no
 *     person
 * @param change whether it registers, corrects or annuls what {@code reference} named before
 */
public record Header(
    Municipality municipality,
    Subject subject,
    String reference,
    long version,
    Instant changedAt,
    @Incidental String origin,
    Change change) {

  /** The same as another version. */
  Header asVersion(long other) {
    return new Header(municipality, subject, reference, other, changedAt, origin, change);
  }
}
