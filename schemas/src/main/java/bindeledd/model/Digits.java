package bindeledd.model;

import java.util.stream.IntStream;

/** Digits as text. */
final class Digits {

  private Digits() {}

  /**
   * Whether {@code text} is exactly {@code length} ASCII digits; other scripts' digits are not
   * accepted.
   */
  static boolean only(String text, int length) {
    return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The weighted sum of the first digits, as many as there are weights. */
  static int weigh(String digits, int[] weights) {
    return IntStream.range(0, weights.length).map(i -> (digits.charAt(i) - '0') * weights[i]).sum();
  }
}
