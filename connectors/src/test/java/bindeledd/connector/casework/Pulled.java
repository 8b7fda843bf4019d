package bindeledd.connector.casework;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import bindeledd.schema.casework.Sakspost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a drop folder gives when it is asked again and again. */
final class Pulled {

  private Pulled() {}

  /** Asks until the folder has no more to give and the last file is put away. */
  static List<Page<Sakspost>> pages(DropFolder feed, Cursor start) {
    var pages = new ArrayList<Page<Sakspost>>();
    var seen = new HashSet<>(Set.of(start));
    var page = feed.pull(start);
    pages.add(page);
    while (seen.add(page.next())) {
      page = feed.pull(page.next());
      pages.add(page);
    }
    return pages;
  }

  static List<Sakspost> records(List<Page<Sakspost>> pages) {
    return pages.stream().flatMap(page -> page.records().stream()).toList();
  }

  static List<Unreadable> unreadable(List<Page<Sakspost>> pages) {
    return pages.stream().flatMap(page -> page.unreadable().stream()).toList();
  }
}
