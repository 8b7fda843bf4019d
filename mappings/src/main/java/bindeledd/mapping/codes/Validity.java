package bindeledd.mapping.codes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days a row of a table holds, both ends included; an absent end is open. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  public boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether the two share at least one day. */
  public boolean overlaps(Validity other) {
    return startsBy(other.to) && other.startsBy(to);
  }

  private boolean startsBy(@Nullable LocalDate day) {
    return from == null || day == null || !from.isAfter(day);
  }
}
