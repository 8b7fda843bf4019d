package bindeledd.connector;

import java.util.List;

/**
 * A stretch of a feed.
 *
 * @param records in the feed's order
 * @param unreadable what could not be read as records, kept as it came; stops nothing else
 * @param next ask with this for what follows
 * @param more whether something is known to follow now
 */
public record Page<R>(List<R> records, List<Unreadable> unreadable, Cursor next, boolean more) {

  public Page {
    records = List.copyOf(records);
    unreadable = List.copyOf(unreadable);
  }

  public static <R> Page<R> of(List<R> records, Cursor next, boolean more) {
    return new Page<>(records, List.of(), next, more);
  }

  /** Nothing new: the feed still stands where it stood. */
  public static <R> Page<R> nothingAfter(Cursor cursor) {
    return new Page<>(List.of(), List.of(), cursor, false);
  }
}
