package bindeledd.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import bindeledd.model.CheckRule;
import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import bindeledd.model.NumberVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The inputs a repository keeps, and whether it may. */
public final class Seeds {

  private static final Pattern DIGITS = Pattern.compile("\\d{11,}");

  /** Later than any number can have been given out. */
  private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

  private Seeds() {}

  /** The files of a folder, sorted by name; none when it is not there. */
  public static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Deletes the files of a folder. */
  static void clear(Path folder) throws IOException {
    for (Path file : in(folder)) {
      Files.delete(file);
    }
  }

  /**
   * Whether eleven digits in a row, anywhere, could be somebody's: well made, in any series but
   * Skatteetaten's synthetic one. A fuzzer makes such by chance.
   */
  public static boolean mayNameSomebody(byte[] content) {
    return windows(content, NationalNumber.LENGTH).stream()
        .map(NationalNumber::new)
        .filter(number -> NumberRules.wellMade(number, CheckRule.FROM_2032))
        .anyMatch(number -> !isSynthetic(number));
  }

  private static boolean isSynthetic(NationalNumber number) {
    return NumberRules.TEST.judge(number, DAY) instanceof NumberVerdict.Sound(_, var series)
        && series != null;
  }

  /** Well-made DUF numbers. They have no synthetic series: only those we made up may be kept. */
  static Set<String> dufNumbers(byte[] content) {
    var found = new LinkedHashSet<String>();
    windows(content, DufNumber.LENGTH).stream()
        .filter(digits -> NumberRules.TEST.judge(digits, DAY) instanceof NumberVerdict.Sound)
        .forEach(found::add);
    return found;
  }

  private static Set<String> windows(byte[] content, int length) {
    var found = new LinkedHashSet<String>();
    // A text in UTF-16 has a zero byte after each digit.
    var text = new String(content, ISO_8859_1).replace("\0", "");
    DIGITS
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .forEach(
            run -> {
              for (int i = 0; i + length <= run.length(); i++) {
                found.add(run.substring(i, i + length));
              }
            });
    return found;
  }
}
