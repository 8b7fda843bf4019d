package bindeledd.connector.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends in an exception when too much is read with nothing to show for it. Parsers
 * gather a comment, an attribute or a name whole, however long it is; this is what stops them.
 */
public final class GuardedStream extends FilterInputStream {

  private final long most;
  private long left;
  private boolean exceeded;

  public GuardedStream(InputStream in, long most) {
    super(in);
    this.most = most;
    this.left = most;
  }

  /** Something came of what was read so far. */
  public void progressed() {
    left = most;
  }

  /** Whether it was this stream that stopped. */
  public boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      exceeded = true;
      throw new IOException("A part of the file is too large");
    }
  }
}
