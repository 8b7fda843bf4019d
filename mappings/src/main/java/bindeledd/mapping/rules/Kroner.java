package bindeledd.mapping.rules;

import java.math.BigDecimal;

/** Sums in the words of a finding. */
final class Kroner {

  private static final int OERE_DIGITS = 2;

  private Kroner() {}

  /** 241100 or 241100,50. */
  static String of(long oere) {
    var exact = BigDecimal.valueOf(oere, OERE_DIGITS);
    return (oere % 100 == 0 ? exact.setScale(0) : exact).toPlainString().replace('.', ',');
  }

  /** What is to be said of where a rate comes from. */
  static String source(GrantRate rate) {
    return rate.secondary() ? " (fra en sekundærkilde)" : "";
  }
}
