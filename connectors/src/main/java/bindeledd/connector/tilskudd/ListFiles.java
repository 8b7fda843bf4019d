package bindeledd.connector.tilskudd;

import bindeledd.connector.files.Arrival;
import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.JsonRows;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How files of one list are read: CSV, XLSX or JSON, by the ending of their names.
 *
 * @param delimiter of CSV; told by the heading when it is not set
 * @param sheet of a workbook
 */
record ListFiles(
    Columns columns,
    RowLimits limits,
    Charset charset,
    @Nullable Character delimiter,
    @Nullable String sheet)
    implements Rows.Format<SortedMap<String, String>> {

  @Override
  public Rows<SortedMap<String, String>> open(Arrival file, InputStream bytes)
      throws IOException, BrokenFile {
    try {
      return switch (ending(file.name())) {
        case "csv" ->
            new TableRows(new CsvCells(bytes, charset, delimiter, limits, columns), columns, true);
        case "json" -> new NamedRows(new JsonRows(bytes, limits), columns);
        case "xlsx" -> {
          // Its table of contents is at its end: it is read where it lies, not from its start.
          bytes.close();
          yield new TableRows(XlsxCells.open(file.path(), sheet, limits), columns, false);
        }
        case String _ -> throw new BrokenFile(Problem.LISTE_FILTYPE, 0);
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
