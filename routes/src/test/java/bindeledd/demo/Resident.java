package bindeledd.demo;

import bindeledd.model.DufNumber;
import bindeledd.model.NationalNumber;
import bindeledd.model.SyntheticNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A made-up refugee who is settled in the town during the half year.
 *
 * @param no from 0; what their records' references are made of
 * @param start what number they come with
 * @param settledOn the day they move in, and get their fødselsnummer if they had none
 * @param byFile whether the case worker's system hands their records over as files
 */
public record Resident(
    int no,
    Start start,
    DufNumber duf,
    NationalNumber dNumber,
    NationalNumber birthNumber,
    LocalDate born,
    String given,
    String family,
    boolean upperSecondary,
    boolean olderLaw,
    LocalDate settledOn,
    boolean byFile) {

  /** What number a person comes with. */
  public enum Start {
    /** A D-number, until the day they are settled. */
    D_NUMBER,
    /** Only a DUF number, until the population register gives them one. */
    DUF_ONLY,
    /** A fødselsnummer from the first day. */
    BIRTH_NUMBER
  }

  private static final String[] GIVEN = {
    "Amina", "Yusuf", "Oksana", "Dmytro", "Selam", "Tesfay", "Rahel", "Omar", "Layla", "Bohdan",
    "Zahra", "Idris"
  };
  private static final String[] FAMILY = {
    "Testesen",
    "Prøvedal",
    "Eksempelvik",
    "Kunstad",
    "Syntetsen",
    "Oppdiktet",
    "Mønsterli",
    "Påfunn"
  };

  /** The number they are known by on a day; empty for somebody with only a DUF number. */
  public List<NationalNumber> nationalNumberOn(LocalDate day) {
    boolean settled = !day.isBefore(settledOn);
    return switch (start) {
      case BIRTH_NUMBER -> List.of(birthNumber);
      case D_NUMBER -> List.of(settled ? birthNumber : dNumber);
      case DUF_ONLY -> settled ? List.of(birthNumber) : List.of();
    };
  }

  /** Whether the case worker ever hears of the number the register gave; some records do late. */
  boolean isNeverNoticed() {
    return no % 40 == 1;
  }

  /** Whether the case worker writes the new number from the day there is one. */
  boolean isNoticedAtOnce() {
    return no % 4 != 1;
  }

  public String reference(String what) {
    return "S%04d-%s".formatted(no, what);
  }

  /** The people of a town, the same for the same seed. */
  public static List<Resident> people(long seed, int count, LocalDate firstDay, int settlingDays) {
    var random = new Random(seed);
    var numbers = new SyntheticNumbers(seed);
    var people = new ArrayList<Resident>();
    for (int no = 0; no < count; no++) {
      var born = LocalDate.of(2007, 1, 1).minusDays(random.nextInt(34 * 365));
      int kind = random.nextInt(100);
      people.add(
          new Resident(
              no,
              kind < 55 ? Start.D_NUMBER : kind < 75 ? Start.DUF_ONLY : Start.BIRTH_NUMBER,
              numbers.dufNumber(2024),
              numbers.dNumber(born),
              numbers.birthNumber(born),
              born,
              GIVEN[random.nextInt(GIVEN.length)],
              FAMILY[random.nextInt(FAMILY.length)],
              random.nextInt(100) < 40 && born.isBefore(LocalDate.of(2001, 1, 1)),
              no % 25 == 24,
              firstDay.plusDays(5L + random.nextInt(settlingDays)),
              no % 3 == 0));
    }
    return people;
  }

  @Override
  public String toString() {
    return "resident " + no;
  }
}
