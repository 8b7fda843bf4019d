package bindeledd.connector.files;

/**
 * A row, element or item of a file, by its number in it.
 *
 * @param <C> what can be read out of it
 */
public sealed interface Row<C> {

  /** As the sender counts: the line of a CSV file (the heading is 1), else the item, from 1. */
  long number();

  /**
   * It can be taken for a record; what its fields hold is not judged here.
   *
   * @param size about how many characters it takes
   */
  record Good<C>(long number, C content, int size) implements Row<C> {}

  /**
   * It cannot.
   *
   * @param field where, or empty
   * @param content as it came, cut off where it grew too long
   */
  record Bad<C>(long number, String field, Fault problem, String content) implements Row<C> {}
}
