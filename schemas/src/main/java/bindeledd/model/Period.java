package bindeledd.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole days, both ends included; an absent {@code to} is open. */
public record Period(LocalDate from, @Nullable LocalDate to) {

  /** Whether the two share at least one day. */
  public boolean overlaps(Period other) {
    return startsBy(other.to) && other.startsBy(to);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  private boolean startsBy(@Nullable LocalDate day) {
    return day == null || !from.isAfter(day);
  }
}
