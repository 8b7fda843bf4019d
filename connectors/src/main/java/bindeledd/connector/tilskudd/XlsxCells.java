package bindeledd.connector.tilskudd;

import bindeledd.connector.files.BrokenFile;
import bindeledd.connector.files.Fault;
import bindeledd.connector.files.FileFault;
import bindeledd.connector.files.Row;
import bindeledd.connector.files.RowLimits;
import bindeledd.connector.files.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook, one at a time; what has no value is left out. */
final class XlsxCells implements Rows<List<String>> {

  private static final int MOST_COLUMNS = 16_384;
  private static final int LETTERS = 26;

  private final Workbook book;
  private final Part sheet;
  private final SharedTexts texts;
  private final DayStyles days;
  private final RowLimits limits;
  private long last;

  private XlsxCells(
      Workbook book, Part sheet, SharedTexts texts, DayStyles days, RowLimits limits) {
    this.book = book;
    this.sheet = sheet;
    this.texts = texts;
    this.days = days;
    this.limits = limits;
  }

  static XlsxCells open(Path file, @Nullable String sheet, RowLimits limits)
      throws IOException, BrokenFile {
    var book = Workbook.open(file, limits);
    try {
      return new XlsxCells(
          book, book.sheet(sheet), SharedTexts.of(book, limits), DayStyles.of(book), limits);
    } catch (IOException | BrokenFile | RuntimeException e) {
      book.close();
      throw e;
    }
  }

  @Override
  public Optional<Row<List<String>>> next() throws IOException, BrokenFile {
    for (var step = sheet.next(); step.isPresent(); step = sheet.next()) {
      if (step.get() instanceof Part.Begins(String name) && name.equals("row")) {
        var row = row();
        if (row.isPresent()) {
          return row;
        }
      }
    }
    return Optional.empty();
  }

  /** Its number is the sheet's where that is one that may follow. */
  private void count() {
    long told =
        sheet
            .attribute("r")
            .filter(it -> it.matches("[0-9]{1,8}"))
            .map(Long::parseLong)
            .orElse(last + 1);
    last = Math.max(told, last + 1);
    sheet.at(last);
  }

  private Optional<Row<List<String>>> row() throws IOException, BrokenFile {
    count();
    var row = new Cells();
    for (var step = sheet.next(); step.isPresent(); step = sheet.next()) {
      switch (step.get()) {
        case Part.Begins(String name) -> row.begins(name);
        case Part.Text(String text) -> row.text(text);
        case Part.Ends(String name) -> {
          if (name.equals("row")) {
            return row.done();
          }
          row.ends(name);
        }
      }
    }
    throw new BrokenFile(Problem.XLSX_UGYLDIG, last);
  }

  /** The cells of one row, as they are gathered. */
  private final class Cells {

    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String type = "";
    private String style = "";
    private int column;
    private int next;
    private boolean cell;
    private boolean reading;
    private int size;
    private @Nullable Fault problem;

    private void begins(String name) {
      if (name.equals("c")) {
        cell = true;
        type = sheet.attribute("t").orElse("n");
        style = sheet.attribute("s").orElse("");
        column = sheet.attribute("r").map(Cells::column).orElse(next);
        value.setLength(0);
      }
      reading = cell && (name.equals("v") || name.equals("t"));
    }

    private void text(String more) {
      if (!reading) {
        return;
      }
      size += more.length();
      if (value.length() + more.length() > limits.field()) {
        fault(FileFault.FELT_FOR_LANGT);
      } else if (size > limits.row()) {
        fault(FileFault.RAD_FOR_LANG);
      } else {
        value.append(more);
      }
    }

    private void ends(String name) {
      reading = false;
      if (!name.equals("c")) {
        return;
      }
      cell = false;
      if (column < next || column >= MOST_COLUMNS) {
        fault(Problem.XLSX_UGYLDIG);
        return;
      }
      next = column + 1;
      if (!value.isEmpty() && problem == null) {
        while (values.size() < column) {
          values.add("");
        }
        put(content(value.toString()));
      }
    }

    private String content(String raw) {
      return switch (type) {
        case "s" ->
            texts
                .at(raw.strip())
                .orElseGet(
                    () -> {
                      fault(Problem.XLSX_UGYLDIG);
                      return "";
                    });
        case "n" -> days.written(raw.strip(), style);
        case String _ -> raw;
      };
    }

    private void put(String text) {
      size += text.length();
      if (text.length() > limits.field()) {
        fault(FileFault.FELT_FOR_LANGT);
      } else if (size > limits.row()) {
        fault(FileFault.RAD_FOR_LANG);
      } else {
        values.add(text);
      }
    }

    private void fault(Fault what) {
      if (problem == null) {
        problem = what;
      }
    }

    private Optional<Row<List<String>>> done() {
      if (problem != null) {
        return Optional.of(new Row.Bad<>(last, "", problem, String.join(";", values)));
      }
      return values.stream().allMatch(String::isBlank)
          ? Optional.empty()
          : Optional.of(new Row.Good<>(last, List.copyOf(values), size));
    }

    /** {@code AB12} is column 27, counted from 0; what is no such place is none there is. */
    private static int column(String reference) {
      int column = 0;
      int letters = 0;
      while (letters < reference.length()
          && reference.charAt(letters) >= 'A'
          && reference.charAt(letters) <= 'Z'
          && letters < 4) {
        column = column * LETTERS + reference.charAt(letters) - 'A' + 1;
        letters++;
      }
      return letters == 0 || letters > 3 ? MOST_COLUMNS : column - 1;
    }
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
    book.close();
  }
}
