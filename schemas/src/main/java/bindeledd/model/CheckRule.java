package bindeledd.model;

/**
 * A rule for the check digits of a national number, over the digits as written (Skatteetaten, "Nytt
 * fødselsnummer 2032").
 */
public enum CheckRule {
  /** Both remainders are nought. */
  FROM_1964(0),
  /** The first remainder may be 0 to 3; accepts every older number too. */
  FROM_2032(3);

  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  private static final int MODULUS = 11;

  private final int mostRemaining;

  CheckRule(int mostRemaining) {
    this.mostRemaining = mostRemaining;
  }

  /** Whether the check digits of a number of eleven digits are right. */
  boolean accepts(String digits) {
    return Digits.weigh(digits, FIRST) % MODULUS <= mostRemaining
        && Digits.weigh(digits, SECOND) % MODULUS == 0;
  }
}
