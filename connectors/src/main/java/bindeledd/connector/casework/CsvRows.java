package bindeledd.connector.casework;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Keepable;
import bindeledd.connector.files.Lines;
import bindeledd.connector.files.Lines.Line;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowBuilder;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import bindeledd.schema.casework.Felt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The rows of a CSV file: semicolons, a heading row in any order, UTF-8. A row is a line: values
 * have no line breaks, so a quotation mark that is never closed spoils its own row and no other.
 */
final class CsvRows implements Rows<SortedMap<String, String>> {

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setIgnoreEmptyLines(false).get();

  private final Lines lines;
  private final RowLimits limits;
  private final List<String> heading;
  private long last;

  CsvRows(InputStream bytes, RowLimits limits) throws IOException, BrokenFile {
    this.lines = new Lines(bytes, limits.row());
    this.limits = limits;
    this.heading = heading(lines.next().orElseThrow(() -> new BrokenFile(FileFault.FIL_TOM, 0)));
    this.last = 1;
  }

  @Override
  public Optional<Row<SortedMap<String, String>>> next() throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      last = line.get().number();
      var row = row(line.get());
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  private Optional<Row<SortedMap<String, String>>> row(Line line) {
    if (line.text().isBlank()) {
      return Optional.empty();
    }
    if (line.cut()) {
      return bad(line, "", FileFault.RAD_FOR_LANG);
    }
    if (line.text().indexOf(Lines.NOT_UTF8) >= 0) {
      return bad(line, "", Problem.IKKE_UTF8);
    }
    List<String> values;
    try {
      values = split(line.text());
    } catch (IOException e) {
      return bad(line, "", FileFault.RAD_ANFOERSELSTEGN);
    }
    // A spreadsheet writes rows of nothing but separators after the last.
    if (values.stream().allMatch(String::isBlank)) {
      return Optional.empty();
    }
    if (values.size() < heading.size()
        || !values.subList(heading.size(), values.size()).stream().allMatch(String::isBlank)) {
      return bad(line, "", FileFault.RAD_ANTALL_FELT);
    }
    var fields = new TreeMap<String, String>();
    for (int i = 0; i < heading.size(); i++) {
      if (values.get(i).length() > limits.field()) {
        return bad(line, heading.get(i), FileFault.FELT_FOR_LANGT);
      }
      if (!Keepable.is(values.get(i))) {
        return bad(line, heading.get(i), FileFault.FELT_UGYLDIGE_TEGN);
      }
      fields.put(heading.get(i), values.get(i));
    }
    return Optional.of(new Row.Good<>(line.number(), fields, RowBuilder.size(fields)));
  }

  private static Optional<Row<SortedMap<String, String>>> bad(
      Line line, String field, Fault problem) {
    return Optional.of(new Row.Bad<>(line.number(), field, problem, line.text()));
  }

  private static List<String> heading(Line line) throws BrokenFile {
    if (line.text().indexOf(Lines.NOT_UTF8) >= 0 || line.text().indexOf('\0') >= 0) {
      throw new BrokenFile(Problem.FIL_IKKE_UTF8, 0);
    }
    if (line.text().isBlank()) {
      throw new BrokenFile(FileFault.FIL_TOM, 0);
    }
    var names = new ArrayList<String>();
    try {
      split(line.text()).forEach(name -> names.add(name.strip()));
    } catch (IOException e) {
      throw new BrokenFile(Problem.OVERSKRIFT_UKJENT, 0);
    }
    // Separators after the last heading head nothing.
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    // A column we do not know may be one we do, misspelt: its content would be lost without a word.
    if (line.cut() || !names.stream().allMatch(name -> Felt.kalt(name).isPresent())) {
      throw new BrokenFile(Problem.OVERSKRIFT_UKJENT, 0);
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new BrokenFile(Problem.OVERSKRIFT_DOBBEL, 0);
    }
    return List.copyOf(names);
  }

  private static List<String> split(String line) throws IOException {
    try (var parser = CSVParser.parse(line, FORMAT)) {
      var records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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
