package bindeledd.connector.casework;

import java.util.SortedMap;

/** A row, element or item of a file, by its number in it. */
sealed interface Row {

  /** As the sender counts: the line of a CSV file (the heading is 1), else the item, from 1. */
  long number();

  /** It can be taken for a record; what its fields hold is not judged here. */
  record Good(long number, SortedMap<String, String> fields) implements Row {}

  /**
   * It cannot.
   *
   * @param field where, or empty
   * @param content as it came, cut off where it grew too long
   */
  record Bad(long number, String field, Problem problem, String content) implements Row {}
}
