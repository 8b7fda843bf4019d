package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import java.util.List;
import java.util.Optional;

/**
 * What a code is worth in one year, by {@code rules/grant-rates.csv}. A rate that is not there is
 * unknown: never zero, and never another year's.
 *
 * @param secondary whether its source cites another that we have not read
 */
public record GrantRate(String code, int year, long kroner, boolean secondary) {

  private static final int OERE = 100;

  private static final List<GrantRate> ALL =
      Rows.of("/rules/grant-rates.csv").stream()
          .map(
              row ->
                  new GrantRate(
                      row.text("code"),
                      Integer.parseInt(row.text("year")),
                      Long.parseLong(row.text("kroner")),
                      row.text("certainty").equals("V2")))
          .toList();

  /** The rate, if it is known. */
  public static Optional<GrantRate> of(String code, int year) {
    return ALL.stream().filter(it -> it.code().equals(code) && it.year() == year).findFirst();
  }

  public long inOere() {
    return kroner * OERE;
  }
}
