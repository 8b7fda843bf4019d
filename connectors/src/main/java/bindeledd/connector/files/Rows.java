package bindeledd.connector.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The rows of one file, one at a time in constant memory.
 *
 * @param <C> what a row holds
 */
public interface Rows<C> extends Closeable {

  /**
   * The next, or nothing at the end.
   *
   * @throws BrokenFile if nothing more can be read from the file; what came before stands
   * @throws IOException if the disk fails
   */
  Optional<Row<C>> next() throws IOException, BrokenFile;

  /** The number of the last row that was read, 0 before any. */
  long last();

  /** How the files of a system are read. */
  @FunctionalInterface
  interface Format<C> {

    /** The rows of a file; closes the stream when that fails. */
    Rows<C> open(Arrival file, InputStream bytes) throws IOException, BrokenFile;
  }
}
