package bindeledd.ledger;

import bindeledd.model.Change;
import bindeledd.model.DeliveryReceipt;
import bindeledd.model.DufNumber;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.Header;
import bindeledd.model.Municipality;
import bindeledd.model.NationalNumber;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Facts about made-up persons. */
public final class Facts {

  static final Municipality MUNICIPALITY = new Municipality("4601");
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Facts() {}

  /** The nth synthetic fødselsnummer (month + 80) of those with valid check digits. */
  public static NationalNumber fnr(int n) {
    return national(n, 0);
  }

  /** The first of them. */
  static List<NationalNumber> fnrs(int count) {
    return series(0, count);
  }

  /** The nth synthetic D-number (day + 40, month + 80). */
  public static NationalNumber dnr(int n) {
    return national(n, 40);
  }

  private static NationalNumber national(int n, int dayOffset) {
    return series(dayOffset, n + 1).getLast();
  }

  private static List<NationalNumber> series(int dayOffset, int count) {
    List<NationalNumber> series = new ArrayList<>();
    for (int day = 1; day <= 28; day++) {
      for (int month = 81; month <= 92; month++) {
        for (int individual = 0; individual < 500; individual++) {
          String nine = "%02d%02d90%03d".formatted(day + dayOffset, month, individual);
          int k1 = check(nine, FIRST);
          int k2 = k1 == 10 ? 10 : check(nine + k1, SECOND);
          if (k1 < 10 && k2 < 10) {
            series.add(new NationalNumber(nine + k1 + k2));
          }
          if (series.size() == count) {
            return series;
          }
        }
      }
    }
    throw new IllegalArgumentException("Not that many");
  }

  private static int check(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return (11 - sum % 11) % 11;
  }

  public static DufNumber duf(int n) {
    return new DufNumber("2025%08d".formatted(n));
  }

  static Header header(String reference, long version, PersonNumber... numbers) {
    return new Header(
        MUNICIPALITY,
        Subject.of(numbers),
        reference,
        version,
        NOW,
        "file-" + COUNT.incrementAndGet() + " row 7",
        version == 1 ? new Change.Registration() : new Change.Correction());
  }

  /**
   * A decision; the second of the case system's records about the same person waits for the first.
   */
  static Fact decision(String reference, PersonNumber... numbers) {
    return decision(reference, 1, numbers);
  }

  static Fact decision(String reference, long version, PersonNumber... numbers) {
    return new ProgrammeRecord.Contract(
        header(reference, version, numbers), LocalDate.of(2026, 3, 1).plusDays(version));
  }

  static Fact measure(String reference, PersonNumber... numbers) {
    return new ProgrammeRecord.Measure(
        header(reference, 1, numbers),
        "V-1",
        "M1",
        new Period(LocalDate.of(2026, 3, 1), null),
        30,
        null);
  }

  static Fact annulled(String reference, long version, PersonNumber... numbers) {
    Header header =
        new Header(
            MUNICIPALITY,
            Subject.of(numbers),
            reference,
            version,
            NOW,
            "",
            new Change.Annulment("registrert ved en feil"));
    return new ProgrammeRecord.Contract(header, LocalDate.of(2026, 3, 1));
  }

  static Participant participant(String reference, String family, PersonNumber... numbers) {
    return new Participant(
        header(reference, 1, numbers),
        new Person.Name("Kanari", null, family),
        null,
        List.of(),
        null,
        null);
  }

  public static Person person(Grade grade, Person.HeldNumber... numbers) {
    return person(1, grade, numbers);
  }

  /** What the register says as of a later moment is a later version. */
  public static Person person(long version, Grade grade, Person.HeldNumber... numbers) {
    return new Person(
        header(
            "freg-" + COUNT.incrementAndGet(),
            version,
            java.util.Arrays.stream(numbers)
                .map(Person.HeldNumber::number)
                .toArray(PersonNumber[]::new)),
        List.of(numbers),
        null,
        null,
        List.of("SYR"),
        new Person.Residence("bosatt", MUNICIPALITY, null, null),
        null,
        null,
        grade);
  }

  public static Person.HeldNumber now(PersonNumber number) {
    return new Person.HeldNumber(number, true);
  }

  public static Person.HeldNumber former(PersonNumber number) {
    return new Person.HeldNumber(number, false);
  }

  static DeliveryReceipt receipt(Fact about) {
    return new DeliveryReceipt(
        about.header(),
        about.kind(),
        "nir",
        DeliveryReceipt.Outcome.ACCEPTED,
        "NIR-1",
        List.of(),
        NOW);
  }
}
