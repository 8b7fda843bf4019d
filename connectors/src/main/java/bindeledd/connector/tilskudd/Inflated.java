package bindeledd.connector.tilskudd;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * A part of a workbook as it is unpacked. What is wrong with the file, and not with the disk, is
 * noted, so that the file is answered and not tried again for ever.
 */
final class Inflated extends FilterInputStream {

  private long left;
  private Optional<Problem> problem = Optional.empty();

  /**
   * @param most bytes it may give: a small file can hold any number of them
   */
  Inflated(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  /** What is wrong with the file, once that has shown. */
  Optional<Problem> problem() {
    return problem;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(into, offset, length);
    } catch (ZipException | EOFException e) {
      problem = Optional.of(Problem.XLSX_UGYLDIG);
      throw e;
    }
    left -= Math.max(read, 0);
    if (left < 0) {
      problem = Optional.of(Problem.XLSX_FOR_STOR);
      throw new IOException("A part of the workbook is too large");
    }
    return read;
  }
}
