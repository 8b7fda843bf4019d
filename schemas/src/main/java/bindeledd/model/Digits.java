package bindeledd.model;

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
}
