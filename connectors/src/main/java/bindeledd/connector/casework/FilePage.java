package bindeledd.connector.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Unreadable;
import bindeledd.connector.casework.FilePosition.State;
import bindeledd.schema.casework.Sakspost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A page in the making: what a stretch of a file gives, good and bad, and where it ends. */
final class FilePage {

  private final Arrival file;
  private final String name;
  private final FilePosition from;
  private final int mostRows;
  private final int mostCharacters;
  private final List<Sakspost> records = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final List<ResultLine> results = new ArrayList<>();
  private int characters;
  private FilePosition position;

  FilePage(Arrival file, FilePosition from, int mostRows, int mostCharacters) {
    this.file = file;
    this.name = file.ourName();
    this.from = from;
    this.mostRows = mostRows;
    this.mostCharacters = mostCharacters;
    this.position = from;
  }

  /** Takes rows after {@code from} until the page is full or the file ends. */
  void fill(Rows rows) throws IOException, BrokenFile {
    while (records.size() + unreadable.size() < mostRows && characters < mostCharacters) {
      var row = rows.next();
      if (row.isEmpty()) {
        position = at(position.row(), position.bad(), State.LEST);
        results.add(ResultLine.read(file, position.bad(), id(position.row(), "LEST")));
        return;
      }
      if (row.get().number() > from.row()) {
        take(row.get());
      }
    }
  }

  private void take(Row row) {
    switch (row) {
      case Row.Good good -> {
        records.add(new Sakspost(good.fields(), FileNames.origin(name, good.number())));
        good.fields().forEach((name, value) -> characters += name.length() + value.length());
        position = at(good.number(), position.bad(), State.LESES);
      }
      case Row.Bad bad -> {
        refuse(bad.number(), bad.field(), bad.problem(), bad.content());
        position = at(bad.number(), position.bad() + 1, State.LESES);
      }
    }
  }

  /** Nothing more can be read; what the page has stands. */
  void broken(BrokenFile broken) {
    refuse(broken.at(), "", broken.problem(), "");
    position = at(Math.max(position.row(), broken.at()), position.bad() + 1, State.FEIL);
  }

  private void refuse(long row, String field, Problem problem, String content) {
    characters += content.length();
    unreadable.add(
        new Unreadable(
            name, row, field, problem.name(), problem.text() + " " + problem.advice(), content));
    results.add(ResultLine.refused(file, row, field, problem, id(row, field + problem)));
  }

  private FilePosition at(long row, long bad, State state) {
    return new FilePosition(from.file(), row, bad, state);
  }

  /** The same line of the same file has the same id, however often it is read. */
  private String id(long row, String what) {
    return Letters.of((from.file() + "|" + row + "|" + what).getBytes(UTF_8));
  }

  List<Sakspost> records() {
    return records;
  }

  List<Unreadable> unreadable() {
    return unreadable;
  }

  List<ResultLine> results() {
    return results;
  }

  FilePosition position() {
    return position;
  }
}
