package bindeledd.workbook;

import bindeledd.mapping.rules.ClaimYear;
import bindeledd.model.CareClaim;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's claim for the costs of one year, as its auditor is to see it.
 *
 * @param rows by reference: any other order could tell who is not named
 */
record ClaimBook(String municipality, int year, List<Row> rows) {

  ClaimBook {
    rows = rows.stream().sorted(Comparator.comparing(Row::reference)).toList();
  }

  /**
   * One person.
   *
   * @param name null for whom the population register protects or has not told about
   * @param refundInOere empty when the year's threshold is not known
   */
  record Row(
      String reference,
      @Nullable String name,
      int bornIn,
      LocalDate decidedOn,
      CareClaim.Costs costs,
      Optional<Long> refundInOere) {

    static Row of(CareClaim claim, @Nullable String name) {
      return new Row(
          claim.header().reference(),
          name,
          claim.birthDate().getYear(),
          claim.decidedOn(),
          claim.costs(),
          ClaimYear.of(claim.year()).map(year -> year.refundInOere(claim.costs())));
    }

    @Override
    public String toString() {
      return "row ***";
    }
  }

  @Override
  public String toString() {
    return "claim of " + municipality + " for " + year + ", " + rows.size() + " rows";
  }
}
