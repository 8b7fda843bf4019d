package bindeledd.connector.casework;

import static bindeledd.fuzz.Expect.printable;
import static bindeledd.fuzz.Expect.same;
import static bindeledd.fuzz.Expect.storable;
import static bindeledd.fuzz.Expect.that;

import bindeledd.connector.Fuzzed;
import bindeledd.connector.Page;
import bindeledd.schema.casework.Sakspost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file's pages from its bytes, as the drop folder reads them, without a disk: each page goes on
 * where the last one ended, and once more from the cursor alone, as another process would.
 */
final class FileReading {

  /** Low, so that a small file can reach them. */
  private static final RowLimits LIMITS = new RowLimits(100, 600);

  private static final int ROWS = 3;
  private static final int CHARACTERS = 1000;

  private final Arrival file;
  private final byte[] content;

  private FileReading(String name, byte[] content) {
    this.file =
        new Arrival(
            Path.of(name), content.length, FileTime.fromMillis(0), Letters.of(name.getBytes()));
    this.content = content;
  }

  static void of(String name, byte[] content) throws IOException {
    new FileReading(name, content).readWhole();
  }

  private void readWhole() throws IOException {
    var at = FilePosition.startOf(file.key());
    long good = 0;
    long bad = 0;
    @Nullable Rows rows = null;
    try {
      for (int pages = 0; !at.isDone(); pages++) {
        that(pages <= content.length + 1, "a file ends");
        var page = new FilePage(file, at, ROWS, CHARACTERS);
        try {
          if (rows == null) {
            rows = Rows.of(file.name(), new ByteArrayInputStream(content), LIMITS);
          }
          page.fill(rows);
        } catch (BrokenFile e) {
          page.broken(e);
        }
        same(read(page), anew(at));
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

  private Read anew(FilePosition at) throws IOException {
    var page = new FilePage(file, at, ROWS, CHARACTERS);
    try (var rows = Rows.of(file.name(), new ByteArrayInputStream(content), LIMITS)) {
      page.fill(rows);
    } catch (BrokenFile e) {
      page.broken(e);
    }
    return read(page);
  }

  private record Read(Page<Sakspost> page, List<ResultLine> answers) {}

  private static Read read(FilePage page) {
    return new Read(
        new Page<>(
            page.records(), page.unreadable(), page.position().cursor(), !page.position().isDone()),
        page.results());
  }

  private void check(FilePage page, FilePosition from) {
    Fuzzed.page(read(page).page(), from.cursor());
    same(FilePosition.in(page.position().cursor()).orElseThrow(), page.position());
    long last = from.row();
    for (Sakspost post : page.records()) {
      var place = FileNames.placeIn(post.opphav()).orElseThrow();
      that(place.row() > last, "rows come in order, each once");
      last = place.row();
      printable(post.opphav());
      post.felter()
          .forEach(
              (name, value) -> {
                storable(name);
                storable(value);
                that(value.length() <= LIMITS.field(), "a value is no longer than it may be");
              });
    }
    var said = new ArrayList<String>();
    for (ResultLine line : page.results()) {
      said.add(line.id());
      that(line.values().size() == ResultLine.HEADING.size(), "an answer has every column");
    }
    that(said.stream().distinct().count() == said.size(), "every row is answered once");
  }
}
