package bindeledd.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the population register knows them now.
 *
 * @param numbers every number with its validity, current and former
 * @param birthDate from {@code foedsel}; never from a number
 * @param citizenships ISO 3166-1 alpha-3
 * @param residence where they live, without address when the grade hides it
 * @param permit their residence permit, when the register tells
 */
public record Person(
    Header header,
    List<HeldNumber> numbers,
    @Nullable Name name,
    @Nullable LocalDate birthDate,
    List<String> citizenships,
    Residence residence,
    @Nullable Permit permit,
    @Nullable LocalDate diedOn,
    Grade grade)
    implements Fact {

  public Person {
    numbers = List.copyOf(numbers);
    citizenships = List.copyOf(citizenships);
  }

  /** The same person under a grade that is at least this strict: what it hides is gone. */
  public Person gradedAtLeast(Grade least) {
    Grade strictest = Grade.strictest(List.of(grade, least));
    return new Person(
        header,
        numbers,
        name,
        birthDate,
        citizenships,
        strictest.hidesAddress() ? residence.withoutAddress() : residence,
        permit,
        diedOn,
        strictest);
  }

  /** A number the person holds or held. */
  public record HeldNumber(PersonNumber number, boolean current) {}

  /** The person's name; masked in print. */
  public record Name(String given, @Nullable String middle, String family) {
    @Override
    public String toString() {
      return "name ***";
    }
  }

  /**
   * Where the person lives.
   *
   * @param status the register's own word for the person's status (bosatt, utflyttet, midlertidig
   *     …); open list
   * @param municipality the municipality of the current residential address, if any
   * @param address absent for a graded person
   */
  public record Residence(
      String status,
      @Nullable Municipality municipality,
      @Nullable LocalDate movedOn,
      @Nullable Address address) {

    Residence withoutAddress() {
      return new Residence(status, municipality, movedOn, null);
    }
  }

  /** A residential address; masked in print. */
  public record Address(List<String> lines, @Nullable String postalCode, @Nullable String place) {
    public Address {
      lines = List.copyOf(lines);
    }

    @Override
    public String toString() {
      return "address ***";
    }
  }

  /** Residence permit (opphold): the register's word for its kind, and its days. */
  public record Permit(String kind, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
