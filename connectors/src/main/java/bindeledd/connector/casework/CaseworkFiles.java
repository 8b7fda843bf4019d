package bindeledd.connector.casework;

import bindeledd.connector.files.Arrival;
import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.DropFolder;
import bindeledd.connector.files.JsonRows;
import bindeledd.connector.files.ResultFiles;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.LongSupplier;

/** The case system's files: CSV, XML or JSON, by the ending of their names. */
record CaseworkFiles(RowLimits limits) implements Rows.Format<SortedMap<String, String>> {

  /** The feed from them. */
  static DropFolder<SortedMap<String, String>, Sakspost> feed(
      CaseworkProperties properties, ResultFiles results, LongSupplier nanos) {
    return new DropFolder<>(
        results,
        new DropFolder.Pace(properties.settle(), properties.marker(), properties.pageSize()),
        new CaseworkFiles(new RowLimits(properties.maxField(), properties.maxRow())),
        Sakspost::new,
        nanos);
  }

  @Override
  public Rows<SortedMap<String, String>> open(Arrival file, InputStream bytes)
      throws IOException, BrokenFile {
    try {
      return switch (ending(file.name())) {
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
