package bindeledd.connector.nir;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that stops when too much is read without a row coming of it: a parser gathers a row
 * whole, however long it is.
 */
final class ShortRows extends FilterReader {

  /** A row is longer than we take. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int longest;
  private long since;

  ShortRows(Reader in, int longest) {
    super(in);
    this.longest = longest;
  }

  /** A row came of what was read so far. */
  void progressed() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    since += read;
    if (since > longest) {
      throw new TooLong();
    }
  }
}
