package bindeledd.model;

/** Digits as text. */
final class Digits {

  private Digits() {}

  /**
   * Whether {@code text} is exactly {@code length} ASCII digits; other scripts' digits are not
   * accepted.
   */
  static boolean only(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** The weighted sum of the first digits, as many as there are weights. */
  static int weigh(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }
}
