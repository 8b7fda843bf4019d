package bindeledd.connector.tilskudd;

import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Lines;
import bindeledd.connector.files.Lines.Line;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A row is a line: values have no line breaks, so a quotation mark that is
 * never closed spoils its own row and no other.
 */
final class CsvCells implements Rows<List<String>> {

  /** What may stand between values; the heading tells which does. */
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

  private final Lines lines;
  private final RowLimits limits;
  private final Columns columns;
  private @Nullable CSVFormat format;
  private long last;

  CsvCells(
      InputStream bytes,
      Charset charset,
      @Nullable Character delimiter,
      RowLimits limits,
      Columns columns) {
    this.lines = new Lines(bytes, charset, limits.row());
    this.limits = limits;
    this.columns = columns;
    this.format = delimiter == null ? null : format(delimiter);
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.Builder.create()
        .setDelimiter(delimiter)
        .setQuote('"')
        .setIgnoreEmptyLines(false)
        .get();
  }

  @Override
  public Optional<Row<List<String>>> next() throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      last = line.get().number();
      var row = row(line.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private Optional<Row<List<String>>> row(Line line) {
    if (line.text().isBlank()) {
      return Optional.empty();
    }
    if (line.cut()) {
      return bad(line, FileFault.RAD_FOR_LANG);
    }
    if (line.text().indexOf(Lines.NOT_UTF8) >= 0) {
      return bad(line, Problem.LISTE_TEGNSETT);
    }
    var by = format == null ? told(line.text()) : format;
    format = by;
    List<String> values;
    try {
      values = split(line.text(), by);
    } catch (IOException e) {
      return bad(line, FileFault.RAD_ANFOERSELSTEGN);
    }
    // A spreadsheet writes rows of nothing but separators after the last.
    if (values.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    if (values.stream().anyMatch(value -> value.length() > limits.field())) {
      return bad(line, FileFault.FELT_FOR_LANGT);
    }
    return Optional.of(new Row.Good<>(line.number(), values, line.text().length()));
  }

  /** By which of them the heading has most of the columns; of two as good, most cells. */
  private CSVFormat told(String heading) {
    return DELIMITERS.stream()
        .map(CsvCells::format)
        .max(
            Comparator.comparingInt((CSVFormat it) -> columns.found(cells(heading, it)))
                .thenComparingInt(it -> cells(heading, it).size()))
        .orElseThrow();
  }

  private static List<String> cells(String heading, CSVFormat format) {
    try {
      return split(heading, format).stream().map(String::strip).toList();
    } catch (IOException e) {
      // Not by this one, then.
      return List.of();
    }
  }

  private static Optional<Row<List<String>>> bad(Line line, Fault problem) {
    return Optional.of(new Row.Bad<>(line.number(), "", problem, line.text()));
  }

  /** A row with nothing to interpret is cut up; a parser for each costs more than all it reads. */
  private static List<String> split(String line, CSVFormat format) throws IOException {
    if (line.indexOf('"') < 0) {
      return cut(line, format.getDelimiterString());
    }
    try (var parser = CSVParser.parse(line, format)) {
      var records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> cut(String line, String delimiter) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int to = line.indexOf(delimiter); to >= 0; to = line.indexOf(delimiter, from)) {
      cells.add(line.substring(from, to));
      from = to + delimiter.length();
    }
    cells.add(line.substring(from));
    return cells;
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
