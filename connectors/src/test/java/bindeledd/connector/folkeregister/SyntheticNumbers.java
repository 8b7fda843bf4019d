package bindeledd.connector.folkeregister;

import java.time.LocalDate;

/**
 * Makes Skatteetaten-style synthetic numbers: the month has 80 added, so none of them can belong to
 * anybody.
 */
public final class SyntheticNumbers {

  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  /** How many numbers {@link #nth} can tell apart: far more than there are events in a year. */
  private static final long MANY = 100L * 366 * 1000;

  private SyntheticNumbers() {}

  /** The first well-made fødselsnummer from a serial of 0 to 999 on, for somebody born that day. */
  public static String birthNumber(LocalDate born, int serial) {
    return number(born, 0, serial);
  }

  /** The same as a D-number: the day has 40 added. */
  public static String dNumber(LocalDate born, int serial) {
    return number(born, 40, serial);
  }

  /** One of very many fødselsnumre, the same for the same {@code n}. */
  static String nth(long n) {
    long spread = Math.floorMod(n * 0x9E3779B97F4A7C15L, MANY);
    var born = LocalDate.of(1925 + (int) (spread / 366_000), 1, 1).plusDays(spread / 1000 % 366);
    return birthNumber(born, (int) (spread % 1000));
  }

  private static String number(LocalDate born, int addedToDay, int serial) {
    int date =
        (born.getDayOfMonth() + addedToDay) * 10_000
            + (born.getMonthValue() + 80) * 100
            + born.getYear() % 100;
    for (int i = 0; i < 1000; i++) {
      // A one in front keeps the zeros; the feed makes a thousand of these for each page.
      var nine = Long.toString((1_000_000L + date) * 1000 + (serial + i) % 1000).substring(1);
      int first = check(nine, FIRST);
      int second = first == 10 ? 10 : check(nine + first, SECOND);
      if (second < 10) {
        return nine + first + second;
      }
    }
    throw new IllegalStateException("No well-made number for that day");
  }

  private static int check(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return (11 - sum % 11) % 11;
  }
}
