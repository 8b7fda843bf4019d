package bindeledd.connector.files;

import bindeledd.connector.Cursor;
import bindeledd.connector.Page;
import bindeledd.connector.Unreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a drop folder gives when it is asked again and again. */
public final class Pulled {

  private Pulled() {}

  /** Asks until the folder has no more to give and the last file is put away. */
  public static <R> List<Page<R>> pages(DropFolder<?, R> feed, Cursor start) {
    var pages = new ArrayList<Page<R>>();
    var seen = new HashSet<>(Set.of(start));
    var page = feed.pull(start);
    pages.add(page);
    while (seen.add(page.next())) {
      page = feed.pull(page.next());
      pages.add(page);
    }
    return pages;
  }

  public static <R> List<R> records(List<Page<R>> pages) {
    return pages.stream().flatMap(page -> page.records().stream()).toList();
  }

  public static <R> List<Unreadable> unreadable(List<Page<R>> pages) {
    return pages.stream().flatMap(page -> page.unreadable().stream()).toList();
  }
}
