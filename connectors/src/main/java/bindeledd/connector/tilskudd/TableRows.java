package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowBuilder;
import bindeledd.connector.files.Rows;
import bindeledd.schema.tilskudd.Kolonne;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of a table whose first row is headings, each value under our name of its column. */
final class TableRows implements Rows<SortedMap<String, String>> {

  private final Rows<List<String>> cells;
  private final boolean exact;
  private final int width;
  private final Map<Kolonne, Integer> places;

  /**
   * @param exact whether a row has a value for every heading and no more, as in text; a sheet
   *     leaves out what is empty
   */
  TableRows(Rows<List<String>> cells, Columns columns, boolean exact)
      throws IOException, BrokenFile {
    this.cells = cells;
    this.exact = exact;
    try {
      var heading = heading(cells.next());
      var fault = columns.fault(heading);
      if (fault.isPresent()) {
        throw new BrokenFile(fault.get(), 0);
      }
      this.width = heading.size();
      this.places = columns.places(heading);
    } catch (IOException | BrokenFile | RuntimeException e) {
      cells.close();
      throw e;
    }
  }

  private static List<String> heading(Optional<Row<List<String>>> first) throws BrokenFile {
    if (first.isEmpty()) {
      throw new BrokenFile(FileFault.FIL_TOM, 0);
    }
    return switch (first.get()) {
      case Row.Good<List<String>> row ->
          trimmed(row.content().stream().map(String::strip).toList());
      case Row.Bad<List<String>> row -> throw new BrokenFile(row.problem(), 0);
    };
  }

  /** Empty cells after the last heading head nothing. */
  private static List<String> trimmed(List<String> cells) {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(0, end);
  }

  @Override
  public Optional<Row<SortedMap<String, String>>> next() throws IOException, BrokenFile {
    return cells.next().map(this::row);
  }

  private Row<SortedMap<String, String>> row(Row<List<String>> row) {
    return switch (row) {
      case Row.Good<List<String>> good -> named(good);
      case Row.Bad<List<String>>(long number, String field, Fault problem, String content) ->
          new Row.Bad<>(number, field, problem, content);
    };
  }

  private Row<SortedMap<String, String>> named(Row.Good<List<String>> row) {
    var values = row.content();
    boolean wrong =
        exact
            && (values.size() < width
                || !values.subList(width, values.size()).stream().allMatch(String::isBlank));
    if (wrong) {
      return bad(row, "", FileFault.RAD_ANTALL_FELT);
    }
    var fields = new TreeMap<String, String>();
    for (var place : places.entrySet()) {
      if (place.getValue() < values.size()) {
        var value = values.get(place.getValue());
        if (!Keepable.is(value)) {
          return bad(row, place.getKey().navn(), FileFault.FELT_UGYLDIGE_TEGN);
        }
        fields.put(place.getKey().navn(), value);
      }
    }
    return new Row.Good<>(row.number(), fields, RowBuilder.size(fields));
  }

  private static Row<SortedMap<String, String>> bad(
      Row.Good<List<String>> row, String field, Fault problem) {
    return new Row.Bad<>(row.number(), field, problem, String.join(";", row.content()));
  }

  @Override
  public long last() {
    return cells.last();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
