package bindeledd.connector.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files as we write them: an operator's name may hold a person's number, ours may not. A
 * name that had to be masked gets four letters at its end, so that two such stay two.
 */
public final class FileNames {

  /** Eleven digits or more, or a number written in its usual parts. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d{11,}|(?<!\\d)\\d{6}[ _.-]\\d{5}(?!\\d)|(?<!\\d)\\d{4}[ _.-]?\\d{6}[ _.-]?\\d{2}(?!\\d)");

  /** What stands for bytes that are no letter where we run, and cannot be written there. */
  private static final char LOST = '\uFFFD';

  /** A name may have a line break in it; a log line and a cell may not. */
  private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFFFD]");

  private static final Pattern ROW =
      Pattern.compile("(.+\\.(?i:csv|xlsx|xml|json)) (?:rad|post) (\\d{1,18})");
  private static final int LETTERS = 4;

  /** Bytes: a file system gives a name 255, and ours get a date before and an ending behind. */
  private static final int LONGEST = 150;

  private FileNames() {}

  /** The name without any number of a person, on one line, and not too long to add to. */
  public static String of(Path file) {
    String name = file.getFileName().toString();
    // Names that read the same here may be two: the address has every byte.
    return masked(name, name.indexOf(LOST) < 0 ? name : file.toUri().getRawPath());
  }

  private static String masked(String name, String exact) {
    Matcher number = NUMBER.matcher(name);
    String plain =
        NOT_PLAIN
            .matcher(number.replaceAll(found -> "x".repeat(found.group().length())))
            .replaceAll("_");
    if (plain.equals(name) && bytes(name) <= LONGEST) {
      return name;
    }
    int dot = plain.lastIndexOf('.');
    String ending = dot < 0 || plain.length() - dot > LETTERS + 1 ? "" : plain.substring(dot);
    String stem = plain.substring(0, plain.length() - ending.length());
    return start(stem) + "~" + Letters.of(exact.getBytes(UTF_8)).substring(0, LETTERS) + ending;
  }

  /** As much of it as there is room for, in whole characters. */
  private static String start(String stem) {
    int end = stem.length();
    while (bytes(stem.substring(0, end)) > LONGEST) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return stem.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  /** Where a row came from, in words; the name is ours. */
  public static String origin(String name, long row) {
    var lower = name.toLowerCase(Locale.ROOT);
    boolean table = lower.endsWith(".csv") || lower.endsWith(".xlsx");
    return name + (table ? " rad " : " post ") + row;
  }

  /** A row of a file. */
  public record Place(String file, long row) {

    /** Whether a file can be called that here: a name read in one locale may be none in another. */
    public boolean canBeNamed() {
      try {
        return Path.of(file).getFileName() != null;
      } catch (InvalidPathException e) {
        return false;
      }
    }
  }

  /** The row such words point at, or nothing when they are about something else. */
  public static Optional<Place> placeIn(String origin) {
    Matcher row = ROW.matcher(origin);
    return row.matches() && isPlain(row.group(1))
        ? Optional.of(new Place(row.group(1), Long.parseLong(row.group(2))))
        : Optional.empty();
  }

  private static boolean isPlain(String name) {
    return name.indexOf('/') < 0 && name.indexOf('\\') < 0 && !name.startsWith(".");
  }
}
