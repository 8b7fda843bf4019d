package bindeledd.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The order of names in Norwegian: æ, ø and å come last, other marks count for nothing. */
final class Alphabet {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Alphabet() {}

  /** What sorts as the name does, by its characters. */
  static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('\t', ' ').replace('\n', ' ');
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    // These come right after z.
    String last =
        Normalizer.normalize(lower, Normalizer.Form.NFC)
            .replace('æ', '{')
            .replace('ø', '|')
            .replace('å', '}');
    return MARKS.matcher(Normalizer.normalize(last, Normalizer.Form.NFD)).replaceAll("");
  }
}
