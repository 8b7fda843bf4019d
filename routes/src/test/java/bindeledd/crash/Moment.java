package bindeledd.crash;

import java.util.List;

/**
 * Something that is seen on the wire between the adapter and another, before or after it is passed
 * on.
 *
 * @param where on whose wire
 * @param what the statement; or a request's method and path, and its operation where one path has
 *     many
 * @param answer what is answered, where it is text; for the database the number of rows
 * @param before the statements that the same transaction has executed so far
 */
record Moment(Victim where, Phase phase, String what, String answer, List<Said> before) {

  Moment {
    before = List.copyOf(before);
  }

  /** How far a question and its answer have come. */
  enum Phase {
    /** It has reached us and may go half the way. */
    ASKED,
    /** It was heard and answered, and the answer has reached us. */
    ANSWERED,
    /** The answer was passed on. */
    TOLD
  }

  /** A statement that was executed, and how many rows it gave. */
  record Said(String sql, int rows) {}

  boolean executed(String part) {
    return before.stream().anyMatch(said -> said.sql().contains(part));
  }

  boolean executedWithRows(String part) {
    return before.stream().anyMatch(said -> said.sql().contains(part) && said.rows() > 0);
  }

  boolean commits() {
    return what.equalsIgnoreCase("COMMIT");
  }

  @Override
  public String toString() {
    return phase + " at " + where;
  }
}
