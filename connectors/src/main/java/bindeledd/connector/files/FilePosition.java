package bindeledd.connector.files;

import bindeledd.connector.Cursor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in which file the feed stands; a cursor in words.
 *
 * @param file what tells this file from others, letters only, so that nobody can take it for a
 *     number
 * @param row the last row that is read
 * @param bad how many rows so far could not be read
 */
public record FilePosition(String file, long row, long bad, State state) {

  /** How far the file has come. */
  public enum State {
    /** There is more to read. */
    LESES,
    /** Read to the end. */
    LEST,
    /** Read as far as it goes. */
    FEIL
  }

  private static final Pattern FORM =
      Pattern.compile("([a-p]{16})/(\\d{1,10})/(\\d{1,10})/(LESES|LEST|FEIL)");

  public static FilePosition startOf(String file) {
    return new FilePosition(file, 0, 0, State.LESES);
  }

  /** What a cursor says, or nothing when it is the start or no cursor of ours. */
  public static Optional<FilePosition> in(Cursor cursor) {
    Matcher form = FORM.matcher(cursor.value());
    return form.matches()
        ? Optional.of(
            new FilePosition(
                form.group(1),
                Long.parseLong(form.group(2)),
                Long.parseLong(form.group(3)),
                State.valueOf(form.group(4))))
        : Optional.empty();
  }

  public Cursor cursor() {
    return new Cursor(file + "/" + row + "/" + bad + "/" + state);
  }

  public boolean isDone() {
    return state != State.LESES;
  }
}
