package bindeledd.connector.files;

/**
 * What texts can be kept: a column of the ledger has no U+0000, and UTF-8 has no half of a
 * surrogate pair. JSON can say both, and one such text let through would hold up the whole feed.
 */
public final class Keepable {

  private Keepable() {}

  public static boolean is(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
  }

  /** A surrogate in its pair is no code point of its own. */
  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
