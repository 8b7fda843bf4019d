package bindeledd.connector.files;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file's pages from its bytes, as the drop folder reads them, without a disk: each page goes on
 * where the last one ended, and once more from the cursor alone, as another process would.
 *
 * @param <C> what a row holds
 * @param <R> the record made of it
 */
public final class FileReading<C, R> {

  /** Low, so that a small file can reach them. */
  public static final RowLimits LIMITS = new RowLimits(100, 600);

  private static final int ROWS = 3;
  private static final int CHARACTERS = 1000;

  private final Rows.Format<C> format;
  private final FilePage.Maker<C, R> maker;
  private final Function<R, String> origin;
  private final Consumer<R> check;

  /**
   * @param format within {@link #LIMITS}
   * @param origin where a record says it came from
   * @param check holds what a record promises
   */
  public FileReading(
      Rows.Format<C> format,
      FilePage.Maker<C, R> maker,
      Function<R, String> origin,
      Consumer<R> check) {
    this.format = format;
    this.maker = maker;
    this.origin = origin;
    this.check = check;
  }

  /** Reads a file of that name to its end. */
  public void read(String name, byte[] content) throws IOException {
    var file =
        new Arrival(
            Path.of(name), content.length, FileTime.fromMillis(0), Letters.of(name.getBytes()));
    var at = FilePosition.startOf(file.key());
    long good = 0;
    long bad = 0;
    @Nullable Rows<C> rows = null;
    try {
      for (int pages = 0; !at.isDone(); pages++) {
        that(pages <= content.length + 1, "a file ends");
        var page = new FilePage<>(file, at, ROWS, CHARACTERS, maker);
        try {
          if (rows == null) {
            rows = format.open(file, new ByteArrayInputStream(content));
          }
          page.fill(rows);
        } catch (BrokenFile e) {
          page.broken(e);
        }
        same(read(page), anew(file, content, at));
        check(page, at);
        good += page.records().size();
        bad += page.unreadable().size();
        that(page.position().bad() == bad, "every bad row is counted");
        at = page.position();
      }
    } finally {
      if (rows != null) {
        rows.close();
      }
    }
    that(good + bad <= content.length + 1L, "a row takes a byte");
  }

  private Read<R> anew(Arrival file, byte[] content, FilePosition at) throws IOException {
    var page = new FilePage<>(file, at, ROWS, CHARACTERS, maker);
    try (var rows = format.open(file, new ByteArrayInputStream(content))) {
      page.fill(rows);
    } catch (BrokenFile e) {
      page.broken(e);
    }
    return read(page);
  }

  private record Read<R>(Page<R> page, List<ResultLine> answers) {}

  private static <C, R> Read<R> read(FilePage<C, R> page) {
    return new Read<>(
        new Page<>(
            page.records(), page.unreadable(), page.position().cursor(), !page.position().isDone()),
        page.results());
  }

  private void check(FilePage<C, R> page, FilePosition from) {
    Fuzzed.page(read(page).page(), from.cursor());
    same(FilePosition.in(page.position().cursor()).orElseThrow(), page.position());
    long last = from.row();
    for (R one : page.records()) {
      var place = FileNames.placeIn(origin.apply(one)).orElseThrow();
      that(place.row() > last, "rows come in order, each once");
      last = place.row();
      printable(origin.apply(one));
      check.accept(one);
    }
    var said = new ArrayList<String>();
    for (ResultLine line : page.results()) {
      said.add(line.id());
      that(line.values().size() == ResultLine.HEADING.size(), "an answer has every column");
    }
    that(said.stream().distinct().count() == said.size(), "every row is answered once");
  }
}
