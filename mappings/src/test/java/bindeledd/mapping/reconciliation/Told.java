package bindeledd.mapping.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A difference without its words: what two who judge must agree about. */
record Told(
    Check check,
    Difference.Kind kind,
    String about,
    @Nullable LocalDate deadline,
    @Nullable Long stake)
    implements Comparable<Told> {

  static Told of(Difference found) {
    return new Told(
        found.check(), found.kind(), found.about(), found.deadline(), found.atStakeInOere());
  }

  static Told plain(Check check, Difference.Kind kind, String about) {
    return new Told(check, kind, about, null, null);
  }

  Told by(@Nullable LocalDate day) {
    return new Told(check, kind, about, day, stake);
  }

  Told worth(@Nullable Long oere) {
    return new Told(check, kind, about, deadline, oere);
  }

  @Override
  public int compareTo(Told other) {
    return Comparator.comparing(Told::toString).compare(this, other);
  }
}
