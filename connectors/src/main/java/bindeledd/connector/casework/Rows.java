package bindeledd.connector.casework;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The rows of one file, one at a time in constant memory. */
interface Rows extends Closeable {

  /**
   * The next, or nothing at the end.
   *
   * @throws BrokenFile if nothing more can be read from the file; what came before stands
   * @throws IOException if the disk fails
   */
  Optional<Row> next() throws IOException, BrokenFile;

  /** The number of the last row that was read, 0 before any. */
  long last();

  /** The rows of a file by the ending of its name; closes the stream when that fails. */
  static Rows of(String name, InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    try {
      return switch (ending(name)) {
        case "csv" -> new CsvRows(bytes, limits);
        case "xml" -> new XmlRows(bytes, limits);
        case "json" -> new JsonRows(bytes, limits);
        case String _ -> throw new BrokenFile(Problem.FILTYPE_UKJENT, 0);
      };
    } catch (IOException | BrokenFile e) {
      bytes.close();
      throw e;
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
