package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantCode;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.GrantLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A grant that somebody should have for a year.
 *
 * @param about the code's name in a finding: one for every way of being in the first year
 * @param code the code; the likeliest where it is not known which
 * @param sure whether it is known which
 * @param oere the amount; absent when it is not known
 * @param why why the amount is not known, in Norwegian
 * @param first the first term it is paid in
 * @param due when the list with it should have been read
 */
record Expected(
    String about,
    String code,
    boolean sure,
    int year,
    @Nullable Long oere,
    String why,
    GrantTerm first,
    LocalDate due) {

  /** How a line stands for it: any numbered code of the year, else the very code. */
  boolean isMetBy(GrantLine line) {
    if (line.grantYear() != year) {
      return false;
    }
    Optional<GrantCode> theirs = GrantCode.of(line.code());
    Optional<GrantCode> ours = GrantCode.of(code);
    if (theirs.isEmpty() || ours.isEmpty()) {
      return false;
    }
    return ours.get().number().isPresent()
        ? theirs.get().number().isPresent()
        : ours.get().age().map(GrantCode.Age::on).filter(GrantCode.AgeOn.YEAR::equals).isPresent()
            ? theirs.get().group() == ours.get().group()
            : theirs.get().code().equals(ours.get().code());
  }

  /** Its key in findings. */
  String key() {
    return about + "|" + year;
  }

  /** What the first year is worth; absent when any of it is not known, or nothing is expected. */
  static @Nullable Long firstYear(List<Expected> expected) {
    long sum = 0;
    boolean any = false;
    for (Expected one : expected) {
      if (GrantCode.of(one.code())
          .filter(code -> code.amount() == GrantCode.Amount.ONCE)
          .isPresent()) {
        if (one.oere() == null) {
          return null;
        }
        sum += one.oere();
        any = true;
      }
    }
    return any ? sum : null;
  }
}
