package bindeledd.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Made-up numbers, well made and never the same twice: national ones in Skatteetaten's synthetic
 * series (month + 80) under the 1964 rule, DUF numbers with the known check digits. The same seed
 * gives the same numbers.
 */
public final class SyntheticNumbers {

  private static final LocalDate OLDEST = LocalDate.of(1960, 1, 1);
  private static final LocalDate YOUNGEST = LocalDate.of(2020, 12, 31);

  /** What is left is ten: this serial makes no number. */
  private static final int NONE = 10;

  private final Random random;
  private final Set<PersonNumber> given = new HashSet<>();

  public SyntheticNumbers(long seed) {
    random = new Random(seed);
  }

  /** A fødselsnummer of somebody born between 1960 and 2020. */
  public NationalNumber birthNumber() {
    return birthNumber(birthDate());
  }

  /** A fødselsnummer of somebody born that day. */
  public NationalNumber birthNumber(LocalDate born) {
    return unused(() -> national(born, 0));
  }

  /** A D-number of somebody born between 1960 and 2020. */
  public NationalNumber dNumber() {
    return dNumber(birthDate());
  }

  /** A D-number of somebody born that day. */
  public NationalNumber dNumber(LocalDate born) {
    return unused(() -> national(born, 40));
  }

  /** A DUF number from an application in 2015 to 2025. */
  public DufNumber dufNumber() {
    return dufNumber(random.nextInt(2015, 2026));
  }

  /** A DUF number from an application that year. */
  public DufNumber dufNumber(int year) {
    return unused(
        () -> {
          String serial = "%04d%06d".formatted(year, random.nextInt(1_000_000));
          int[] weights = {4, 6, 3, 2, 4, 6, 3, 2, 7, 5};
          return new DufNumber(serial + "%02d".formatted(Digits.weigh(serial, weights) % 11));
        });
  }

  private LocalDate birthDate() {
    return LocalDate.ofEpochDay(random.nextLong(OLDEST.toEpochDay(), YOUNGEST.toEpochDay() + 1));
  }

  private <N extends PersonNumber> N unused(Supplier<N> source) {
    while (true) {
      N number = source.get();
      if (given.add(number)) {
        return number;
      }
    }
  }

  private NationalNumber national(LocalDate born, int addedToDay) {
    while (true) {
      // The classic series of the century; nobody may read the century back out of it.
      int individual = born.getYear() < 2000 ? random.nextInt(0, 500) : random.nextInt(500, 1000);
      String serial =
          "%02d%02d%02d%03d"
              .formatted(
                  born.getDayOfMonth() + addedToDay,
                  born.getMonthValue() + SyntheticSeries.SKATTEETATEN.offset(),
                  born.getYear() % 100,
                  individual);
      int first = checkDigit(serial, 3, 7, 6, 1, 8, 9, 4, 5, 2);
      int second = first == NONE ? NONE : checkDigit(serial + first, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
      if (second != NONE) {
        return new NationalNumber(serial + first + second);
      }
    }
  }

  private static int checkDigit(String serial, int... weights) {
    return (11 - Digits.weigh(serial, weights) % 11) % 11;
  }
}
