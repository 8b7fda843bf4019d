package bindeledd.connector.files;

/**
 * How long things in a file may be, so that memory does not grow with it.
 *
 * @param field characters in a value
 * @param row characters in a row
 */
public record RowLimits(int field, int row) {

  /**
   * Bytes read without anything having come of them: a row in four-byte characters, and buffers.
   */
  public long unread() {
    return 4L * row + 64 * 1024;
  }
}
