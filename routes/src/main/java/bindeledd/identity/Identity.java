package bindeledd.identity;

import bindeledd.model.PersonNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is known here. Numbers are tied to persons when facts are entered; a {@code Person} fact from
 * the population register decides merges, splits, current numbers and grade.
 */
public interface Identity {

  /**
   * Which of these numbers belong to somebody we have records of. One round trip, whatever the
   * number of numbers.
   */
  Set<PersonNumber> known(Collection<PersonNumber> numbers);

  /**
   * Those of these numbers that belong to somebody we have records of, each with the version of the
   * register's latest word on them that is known here, as a time; {@code EPOCH} when there is none.
   */
  Map<PersonNumber, Instant> toldUntil(Collection<PersonNumber> numbers);

  /**
   * Persons the population register has not told about yet, or not since they were asked for;
   * oldest first.
   */
  List<Unrefreshed> unrefreshed(int max);

  /**
   * The time by the ledger's clock. Whoever asks the register something notes it before, so that an
   * older answer never takes the place of a newer one.
   */
  Instant now();

  /**
   * Those who have a fact of one of these kinds on record that came after {@code since}, in the
   * order of their keys.
   *
   * @param after leaves out everybody up to this key
   */
  List<OnRecord> onRecord(Collection<String> kinds, Instant since, UUID after, int max);

  /** Asks about everybody anew: the feed has a gap, and who changed in it nobody can tell. */
  void askAboutEverybody();

  /**
   * Notes that the register was asked and did not know; they come back in {@link #unrefreshed}
   * after a while.
   */
  void notFound(Collection<Unrefreshed> persons);

  /** Somebody with records here, by the numbers they have today, the national one first. */
  record OnRecord(UUID person, List<PersonNumber> numbers) {

    public OnRecord {
      numbers = List.copyOf(numbers);
    }

    @Override
    public String toString() {
      return "person " + person;
    }
  }

  /**
   * Somebody to look up, by every number and the name that the case system gave, if it did.
   *
   * @param toldUntil the version of the register's latest word on them that is known here, as a
   *     time: what is told next is no older; {@code EPOCH} when there is none
   */
  record Unrefreshed(UUID person, List<PersonNumber> numbers, String name, Instant toldUntil) {

    @Override
    public String toString() {
      return "person " + person;
    }
  }
}
