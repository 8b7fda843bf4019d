package bindeledd.mapping.codes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a table of ours on the class path: CSV in UTF-8 with a header. Read once each. */
public final class Rows {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private Rows() {}

  /**
   * The rows of {@code resource}, in the file's order.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public static List<Row> of(String resource) {
    try (var bytes = Rows.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalArgumentException("No table " + resource);
      }
      try (var parser =
          CSVParser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8), FORMAT)) {
        return parser.stream().map(CSVRecord::toMap).map(Row::new).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** One row: its cells by column. */
  public record Row(Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }

    /**
     * What stands in a column that must be filled.
     *
     * @throws IllegalArgumentException if it is not
     */
    public String text(String column) {
      return find(column)
          .orElseThrow(() -> new IllegalArgumentException("No " + column + " in " + cells));
    }

    /** What stands in the column; empty when it is blank or the table has no such column. */
    public Optional<String> find(String column) {
      return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isBlank());
    }

    /** The days the row holds: columns {@code valid_from} and {@code valid_to}. */
    public Validity validity() {
      return new Validity(day("valid_from"), day("valid_to"));
    }

    private @Nullable LocalDate day(String column) {
      return find(column).map(LocalDate::parse).orElse(null);
    }
  }
}
