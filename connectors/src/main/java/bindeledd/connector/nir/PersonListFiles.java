package bindeledd.connector.nir;

import bindeledd.connector.ConnectorException;
import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.connector.nir.NirProperties.PersonList;
import bindeledd.schema.nirlist.ListedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * NIR's person list as a feed: the rows of every exported file, the oldest file first. A file that
 * is changed or exported anew is read from its beginning.
 */
final class PersonListFiles {

  private final PersonList settings;
  private final Clock clock;

  PersonListFiles(PersonList settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Page<ListedPerson> pull(Cursor after) {
    var path = settings.path();
    if (path == null) {
      return Page.nothingAfter(after);
    }
    try {
      var place = PersonListPlace.at(after);
      for (var file : files(path)) {
        if (!file.isBefore(place)) {
          var from = file.isAt(place) ? place.row() : 0;
          var page = read(file, from);
          if (page.isPresent()) {
            return page.get();
          }
        }
      }
      return Page.nothingAfter(after);
    } catch (IOException e) {
      throw ConnectorException.unavailable("nir: the folder of person lists cannot be read", e);
    }
  }

  /** A page of what follows {@code from} in the file, or nothing when the file has no more. */
  private Optional<Page<ListedPerson>> read(PersonListFile file, long from) {
    var records = new ArrayList<ListedPerson>();
    var unreadable = new ArrayList<Unreadable>();
    var row = from;
    boolean more;
    try (var rows = new PersonListRows(file, settings)) {
      rows.skip(from);
      while (row - from < settings.rowsAtOnce() && rows.hasNext()) {
        row++;
        rows.next(records::add, unreadable::add);
      }
      more = rows.hasNext();
    } catch (IOException e) {
      throw ConnectorException.unavailable("nir: a person list cannot be read", e);
    }
    return row == from
        ? Optional.empty()
        : Optional.of(new Page<>(records, unreadable, file.place(row).cursor(), more));
  }

  /** Every file that has lain still for long enough, the oldest first. */
  private List<PersonListFile> files(Path path) throws IOException {
    var unchangedSince = clock.instant().minus(settings.quiet());
    var found = new ArrayList<PersonListFile>();
    try (Stream<Path> paths = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
      for (var candidate : paths.filter(PersonListFiles::isVisibleFile).toList()) {
        var changed = Files.getLastModifiedTime(candidate).toInstant();
        if (!changed.isAfter(unchangedSince)) {
          found.add(new PersonListFile(candidate, changed.toEpochMilli()));
        }
      }
    }
    found.sort(PersonListFile.OLDEST_FIRST);
    return found;
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !String.valueOf(path.getFileName()).startsWith(".");
  }
}
