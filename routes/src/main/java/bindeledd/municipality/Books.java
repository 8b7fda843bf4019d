package bindeledd.municipality;

import bindeledd.model.Municipality;
import java.time.LocalDate;
import java.util.Map;

/**
 * What of the ledger is one municipality's.
 *
 * @param key its key in the ledger, which no change of number changes
 * @param number its kommunenummer; empty where nobody has said
 * @param former those it takes over from, by kommunenummer, and from which day
 * @param alone whether it is the only one: everything that arrives is its own, whatever it says
 */
public record Books(int key, String number, Map<String, LocalDate> former, boolean alone) {

  /** Of an installation that serves one municipality. */
  public static final Books ONLY = alone(1, "");

  public Books {
    former = Map.copyOf(former);
  }

  public static Books alone(int key, String number) {
    return new Books(key, number, Map.of(), true);
  }

  /** Whether a record that names this municipality belongs here. */
  public boolean take(String kommunenummer) {
    return alone || kommunenummer.equals(number) || former.containsKey(kommunenummer);
  }

  /** Whether what names this municipality is told under our number from now on. */
  public boolean succeeds(String kommunenummer) {
    return former.containsKey(kommunenummer);
  }

  /**
   * Whether two numbers in these books are of one municipality. What several keep apart is in books
   * apart; the only one's books hold whatever its systems said.
   */
  public boolean same(String one, String other) {
    return !alone
        || bindeledd.mapping.codes.Municipalities.same(
            new Municipality(one), new Municipality(other));
  }

  /** What instances call a route of ours when they tell each other of work. */
  public String topic(String route) {
    return key + "/" + route;
  }
}
