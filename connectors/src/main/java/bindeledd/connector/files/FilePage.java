package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import bindeledd.connector.Unreadable;
import bindeledd.connector.files.FilePosition.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in the making: what a stretch of a file gives, good and bad, and where it ends.
 *
 * @param <C> what a row holds
 * @param <R> the record made of it
 */
public final class FilePage<C, R> {

  /** Makes a record of what a row holds and the words that say where it came from. */
  @FunctionalInterface
  public interface Maker<C, R> {
    R make(C content, String origin);
  }

  private final Arrival file;
  private final String name;
  private final FilePosition from;
  private final int mostRows;
  private final int mostCharacters;
  private final Maker<C, R> maker;
  private final List<R> records = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final List<ResultLine> results = new ArrayList<>();
  private int characters;
  private FilePosition position;

  public FilePage(
      Arrival file, FilePosition from, int mostRows, int mostCharacters, Maker<C, R> maker) {
    this.maker = maker;
    this.file = file;
    this.name = file.ourName();
    this.from = from;
    this.mostRows = mostRows;
    this.mostCharacters = mostCharacters;
    this.position = from;
  }

  /** Takes rows after {@code from} until the page is full or the file ends. */
  public void fill(Rows<C> rows) throws IOException, BrokenFile {
    while (records.size() + unreadable.size() < mostRows && characters < mostCharacters) {
      var row = rows.next();
      if (row.isEmpty()) {
        position = at(position.row(), position.bad(), State.LEST);
        results.add(ResultLine.read(file, position.bad(), id("", "LEST")));
        return;
      }
      if (row.get().number() > from.row()) {
        take(row.get());
      }
    }
  }

  private void take(Row<C> row) {
    switch (row) {
      case Row.Good<C> good -> {
        records.add(maker.make(good.content(), FileNames.origin(name, good.number())));
        characters += good.size();
        position = at(good.number(), position.bad(), State.LESES);
      }
      case Row.Bad<C> bad -> {
        var id = id(Long.toString(bad.number()), bad.field() + bad.problem().name());
        refuse(bad.number(), bad.field(), bad.problem(), bad.content(), id);
        position = at(bad.number(), position.bad() + 1, State.LESES);
      }
    }
  }

  /** Nothing more can be read; what the page has stands. */
  public void broken(BrokenFile broken) {
    // The last row may have the same fault, and be another.
    refuse(broken.at(), "", broken.problem(), "", id("rest", broken.problem().name()));
    position = at(Math.max(position.row(), broken.at()), position.bad() + 1, State.FEIL);
  }

  private void refuse(long row, String field, Fault problem, String content, String id) {
    characters += content.length();
    unreadable.add(
        new Unreadable(
            name, row, field, problem.name(), problem.text() + " " + problem.advice(), content));
    results.add(ResultLine.refused(file, row, field, problem, id));
  }

  private FilePosition at(long row, long bad, State state) {
    return new FilePosition(from.file(), row, bad, state);
  }

  /** The same line of the same file has the same id, however often it is read. */
  private String id(String where, String what) {
    return Letters.of((from.file() + "|" + where + "|" + what).getBytes(UTF_8));
  }

  public List<R> records() {
    return records;
  }

  public List<Unreadable> unreadable() {
    return unreadable;
  }

  public List<ResultLine> results() {
    return results;
  }

  public FilePosition position() {
    return position;
  }
}
