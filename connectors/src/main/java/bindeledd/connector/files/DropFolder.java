package bindeledd.connector.files;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The feed from files: {@code inn} is read page by page, oldest file first; a file is put away, in
 * {@code arkiv} or {@code feil}, when the next question shows that all of it is kept. The reader
 * stays open between pages only to save reading a large file from its start again: the cursor alone
 * says where the feed stands.
 *
 * @param <C> what a row holds
 * @param <R> the record made of it
 */
public final class DropFolder<C, R> {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  /** Characters on a page; a page of long rows has fewer of them. */
  private static final int PAGE = 4 * 1024 * 1024;

  /** A file and where to go on in it; {@code rows} stand there already when they are open. */
  private record Reading<C>(Arrival file, @Nullable Rows<C> rows, FilePosition at) {}

  private final Folders folders;
  private final InFolder in;
  private final ResultFiles results;
  private final Rows.Format<C> format;
  private final FilePage.Maker<C, R> maker;
  private final int pageSize;
  private @Nullable Reading<C> reading;

  /**
   * When a file is read, and how much of it at a time.
   *
   * @param settle how long it must lie unchanged before
   * @param marker whether it is read when {@code <file>.ferdig} lies beside it, and not before
   * @param pageSize the most rows taken at a time
   */
  public record Pace(Duration settle, boolean marker, int pageSize) {}

  public DropFolder(
      ResultFiles results,
      Pace pace,
      Rows.Format<C> format,
      FilePage.Maker<C, R> maker,
      LongSupplier nanos) {
    this.folders = results.folders();
    this.in = new InFolder(folders.in(), pace.settle(), pace.marker(), nanos);
    this.results = results;
    this.format = format;
    this.maker = maker;
    this.pageSize = pace.pageSize();
  }

  public synchronized Page<R> pull(Cursor after) {
    try {
      folders.prepare();
      var at = FilePosition.in(after);
      if (at.isPresent() && at.get().isDone()) {
        putAway(at.get());
        at = Optional.empty();
      }
      var opened = open(at);
      return opened.isPresent() ? page(opened.get()) : Page.nothingAfter(after);
    } catch (IOException e) {
      close();
      throw folders.unavailable(e);
    }
  }

  /** The reader at the position, or at the start of the next file when that one is gone. */
  private Optional<Reading<C>> open(Optional<FilePosition> at) throws IOException {
    var kept = reading;
    if (kept != null
        && at.filter(kept.at()::equals).isPresent()
        && Arrival.at(kept.file().path()).filter(kept.file()::equals).isPresent()) {
      return Optional.of(kept);
    }
    close();
    if (at.isPresent()) {
      var same = in.withKey(at.get().file());
      if (same.isPresent()) {
        return Optional.of(new Reading<>(same.get(), null, at.get()));
      }
    }
    return in.whole().stream()
        .findFirst()
        .map(next -> new Reading<>(next, null, FilePosition.startOf(next.key())));
  }

  private Page<R> page(Reading<C> from) throws IOException {
    var page = new FilePage<>(from.file(), from.at(), pageSize, PAGE, maker);
    Rows<C> rows = from.rows();
    try {
      if (rows == null) {
        rows = format.open(from.file(), Files.newInputStream(from.file().path()));
      }
      // Open from here on, so that whoever fails below has something to close.
      reading = new Reading<>(from.file(), rows, from.at());
      page.fill(rows);
    } catch (BrokenFile e) {
      page.broken(e);
    }
    results.append(from.file().ourName(), page.results());
    var next = page.position();
    if (next.isDone()) {
      close();
    } else {
      reading = new Reading<>(from.file(), rows, next);
    }
    boolean more = !next.isDone() || in.whole().size() > 1;
    return new Page<>(page.records(), page.unreadable(), next.cursor(), more);
  }

  private void putAway(FilePosition done) throws IOException {
    close();
    var file = in.withKey(done.file());
    if (file.isEmpty()) {
      return;
    }
    var target =
        switch (done.state()) {
          case LEST -> folders.archive();
          case FEIL, LESES -> folders.failed();
        };
    // First the marker: one left behind would make a half-written successor look whole.
    in.removeMarker(file.get());
    try {
      Files.move(file.get().path(), free(target, file.get()), StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      // Somebody else put it away.
    }
  }

  /** A name nobody has: an atomic move would put one file in another's place. */
  private static Path free(Path folder, Arrival file) {
    var name = STAMP.format(file.changed().toInstant()) + "-" + file.ourName();
    var path = folder.resolve(name);
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(i + "-" + name);
    }
    return path;
  }

  private void close() {
    var open = reading;
    reading = null;
    if (open != null && open.rows() != null) {
      try {
        open.rows().close();
      } catch (IOException e) {
        // It was only read from.
      }
    }
  }
}
