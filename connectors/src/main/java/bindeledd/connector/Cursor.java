package bindeledd.connector;

/**
 * Where a feed stands, in the feed's own terms; opaque to everybody else. Holds no person's number.
 */
public record Cursor(String value) {

  /** Before the first record. */
  public static final Cursor START = new Cursor("");

  public boolean isStart() {
    return value.isEmpty();
  }
}
