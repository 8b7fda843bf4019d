package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each code is worth in each year. A rate that is not there is unknown: never zero, and never
 * another year's.
 */
public final class GrantRates {

  /** Those with a public source we have read: {@code rules/grant-rates.csv}. */
  public static final GrantRates PUBLIC = new GrantRates(Map.of()).with(table());

  private record Key(String code, int year) {}

  private final Map<Key, GrantRate> rates;

  private GrantRates(Map<Key, GrantRate> rates) {
    this.rates = Map.copyOf(rates);
  }

  /** These and others, which go before ours for the same code and year. */
  public GrantRates with(List<GrantRate> others) {
    var all = new HashMap<>(rates);
    others.forEach(rate -> all.put(new Key(rate.code(), rate.year()), rate));
    return new GrantRates(all);
  }

  /** The rate, if it is known. */
  public Optional<GrantRate> of(String code, int year) {
    return Optional.ofNullable(rates.get(new Key(code, year)));
  }

  private static List<GrantRate> table() {
    return Rows.of("/rules/grant-rates.csv").stream()
        .map(
            row ->
                new GrantRate(
                    row.text("code"),
                    Integer.parseInt(row.text("year")),
                    Long.parseLong(row.text("kroner")),
                    row.text("certainty").equals("V2")))
        .toList();
  }
}
