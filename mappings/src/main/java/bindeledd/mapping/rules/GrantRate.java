package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a code is worth in one year, by {@code rules/grant-rates.csv}. A rate that is not there is
 * unknown: never zero, and never another year's.
 *
 * @param secondary whether its source cites another that we have not read
 */
public record GrantRate(String code, int year, long kroner, boolean secondary) {

  private static final int OERE = 100;

  private static final Map<String, Map<Integer, GrantRate>> BOOK =
      Rows.of("/rules/grant-rates.csv").stream()
          .map(
              row ->
                  new GrantRate(
                      row.text("code"),
                      Integer.parseInt(row.text("year")),
                      Long.parseLong(row.text("kroner")),
                      row.text("certainty").equals("V2")))
          .collect(
              Collectors.groupingBy(
                  GrantRate::code, Collectors.toMap(GrantRate::year, Function.identity())));

  /** The rate, if it is known. */
  public static Optional<GrantRate> of(String code, int year) {
    return Optional.ofNullable(BOOK.getOrDefault(code, Map.of()).get(year));
  }

  public long inOere() {
    return kroner * OERE;
  }
}
