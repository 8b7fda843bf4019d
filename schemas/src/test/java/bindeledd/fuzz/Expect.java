package bindeledd.fuzz;

import bindeledd.model.CheckRule;
import bindeledd.model.NationalNumber;
import bindeledd.model.NumberRules;
import java.util.Objects;
import java.util.regex.Pattern;

/** What every parser promises, said in few instructions: these run a million times. */
public final class Expect {

  /** As the leak scan has it: eleven digits on their own, perhaps with a space in them. */
  private static final Pattern NATIONAL =
      Pattern.compile("(?<![0-9A-Za-z.])(\\d{6}) ?(\\d{5})(?![0-9A-Za-z])");

  /** A random id may hold any number by chance. */
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Expect() {}

  /** A promise that is not kept. Prints without the input: the fuzzer keeps that. */
  public static final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    Broken(String promise) {
      super(promise);
    }
  }

  public static void that(boolean kept, String promise) {
    if (!kept) {
      throw new Broken(promise);
    }
  }

  /** The same bytes read again give the same. */
  public static void same(Object once, Object again) {
    that(Objects.equals(once, again), "the same bytes are read the same twice");
  }

  /** For an operator's eyes or a log: no number of a person, and no control character. */
  public static void printable(String text) {
    that(isWithoutNumber(text), "no person's number is printed");
    that(text.chars().noneMatch(c -> c < ' ' || c == 0x7F), "what is printed stays on its line");
  }

  /** A column of text can hold it: PostgreSQL's has no U+0000, and UTF-8 no half of a pair. */
  public static void storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      that(c != 0, "no text holds U+0000");
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        that(!Character.isSurrogate(c), "no text holds half of a surrogate pair");
      }
    }
  }

  private static boolean isWithoutNumber(String text) {
    return NATIONAL
        .matcher(ID.matcher(text).replaceAll(""))
        .results()
        .map(result -> new NationalNumber(result.group(1) + result.group(2)))
        .noneMatch(number -> NumberRules.wellMade(number, CheckRule.FROM_2032));
  }
}
