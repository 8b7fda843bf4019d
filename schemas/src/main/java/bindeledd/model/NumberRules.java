package bindeledd.model;

import bindeledd.model.NumberVerdict.Doubtful;
import bindeledd.model.NumberVerdict.Kind;
import bindeledd.model.NumberVerdict.Reason;
import bindeledd.model.NumberVerdict.Sound;
import bindeledd.model.NumberVerdict.Unsound;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which rules person numbers are judged here. Nothing is read out of a number but whether it is
 * well made: birth date, sex and century come from the register.
 *
 * @param synthetic the synthetic series accepted; none in production
 * @param dufCheckDigits what wrong check digits in a DUF number mean
 */
public record NumberRules(Set<SyntheticSeries> synthetic, DufCheckDigits dufCheckDigits) {

  /** Real persons only. */
  public static final NumberRules PRODUCTION = new NumberRules(Set.of(), DufCheckDigits.WARNING);

  /** Skatteetaten's synthetic persons too, and no other series. */
  public static final NumberRules TEST =
      new NumberRules(Set.of(SyntheticSeries.SKATTEETATEN), DufCheckDigits.WARNING);

  /** UDI does not publish how check digits are made, so wrong ones stop nothing by default. */
  public enum DufCheckDigits {
    WARNING,
    ERROR
  }

  /** The first day on which numbers under the 2032 rule are given out. */
  static final LocalDate RELAXED_FROM = LocalDate.of(2032, 1, 1);

  /** No number is plausibly older. UDI states no first year, so this is generous. */
  static final int FIRST_DUF_YEAR = 1950;

  private static final int[] DUF_WEIGHTS = {4, 6, 3, 2, 4, 6, 3, 2, 7, 5};
  private static final int MODULUS = 11;

  public NumberRules {
    synthetic = Set.copyOf(synthetic);
  }

  /**
   * Judges a number as it came.
   *
   * @param on the day it is judged: no number is from the future
   */
  public NumberVerdict judge(String text, LocalDate on) {
    if (DufNumber.hasShape(text)) {
      return duf(text, on);
    }
    return NationalNumber.hasShape(text) ? national(text, on) : new Unsound(Reason.FORMAT);
  }

  /** Judges a number whose shape is known to be right. */
  public NumberVerdict judge(PersonNumber number, LocalDate on) {
    return judge(number.digits(), on);
  }

  /**
   * Whether a national number is well made under one of the two rules, whatever series it belongs
   * to.
   */
  public static boolean wellMade(NationalNumber number, CheckRule rule) {
    String digits = number.digits();
    int month = month(digits);
    boolean dated =
        isDate(digits, month)
            || SyntheticSeries.candidates(month).stream()
                .anyMatch(series -> isDate(digits, month - series.offset()));
    return dated && rule.accepts(digits);
  }

  private NumberVerdict national(String digits, LocalDate on) {
    // Days run to 31, with the D-number's 40 to 71: 8 and 9 begin the health service's own numbers.
    if (digits.charAt(0) >= '8') {
      return new Unsound(Reason.HEALTH_NUMBER);
    }
    int month = month(digits);
    List<SyntheticSeries> candidates = SyntheticSeries.candidates(month);
    if (candidates.isEmpty()) {
      return isDate(digits, month) ? checked(digits, null, on) : new Unsound(Reason.DATE);
    }
    return candidates.stream()
        .filter(synthetic::contains)
        .findFirst()
        .map(
            series ->
                isDate(digits, month - series.offset())
                    ? checked(digits, series, on)
                    : new Unsound(Reason.DATE))
        .orElse(new Unsound(Reason.SYNTHETIC));
  }

  private static NumberVerdict checked(
      String digits, @Nullable SyntheticSeries series, LocalDate on) {
    Kind kind = new NationalNumber(digits).isDNumber() ? Kind.D_NUMBER : Kind.BIRTH_NUMBER;
    if (CheckRule.FROM_1964.accepts(digits)) {
      return new Sound(kind, series);
    }
    if (!CheckRule.FROM_2032.accepts(digits)) {
      return new Unsound(Reason.CHECK_DIGITS);
    }
    // Synthetic 2032 numbers are given out already, so that systems can be made ready.
    return series == null && on.isBefore(RELAXED_FROM)
        ? new Doubtful(kind, Reason.NOT_YET_ISSUED)
        : new Sound(kind, series);
  }

  private NumberVerdict duf(String digits, LocalDate on) {
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < FIRST_DUF_YEAR || year > on.getYear()) {
      return new Unsound(Reason.DUF_YEAR);
    }
    // Statistics Norway's control of the municipal reporting (KOSTRA) computes them so.
    int expected = Digits.weigh(digits, DUF_WEIGHTS) % MODULUS;
    if (expected == Integer.parseInt(digits.substring(10))) {
      return new Sound(Kind.DUF_NUMBER, null);
    }
    return switch (dufCheckDigits) {
      case WARNING -> new Doubtful(Kind.DUF_NUMBER, Reason.DUF_CHECK_DIGITS);
      case ERROR -> new Unsound(Reason.DUF_CHECK_DIGITS);
    };
  }

  private static int month(String digits) {
    return Integer.parseInt(digits.substring(2, 4));
  }

  /** The century is not known; Skatteetaten counts every year as 20YY, so 00 has a leap day. */
  private static boolean isDate(String digits, int month) {
    int written = Integer.parseInt(digits.substring(0, 2));
    int day = new NationalNumber(digits).isDNumber() ? written - 40 : written;
    int year = 2000 + Integer.parseInt(digits.substring(4, 6));
    return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
  }
}
