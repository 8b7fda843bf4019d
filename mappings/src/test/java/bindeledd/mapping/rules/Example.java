package bindeledd.mapping.rules;

import bindeledd.model.ProgrammeRecord;
import java.time.LocalDate;

/**
 * One fact about one rule.
 *
 * @param says which side of which boundary
 * @param verdict what the rule says of it
 */
record Example(
    Rule rule,
    Verdict verdict,
    String says,
    ProgrammeRecord record,
    ProgrammeHistory history,
    LocalDate reportedOn) {

  /** What a rule can say. */
  enum Verdict {
    BROKEN,
    KEPT,
    CANNOT_TELL
  }

  static Example broken(
      Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history, String on) {
    return new Example(rule, Verdict.BROKEN, says, record, history, LocalDate.parse(on));
  }

  static Example kept(
      Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history, String on) {
    return new Example(rule, Verdict.KEPT, says, record, history, LocalDate.parse(on));
  }

  static Example cannotTell(
      Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history, String on) {
    return new Example(rule, Verdict.CANNOT_TELL, says, record, history, LocalDate.parse(on));
  }

  /** Reported soon after everything in the year 2026 that the examples tell of. */
  static Example broken(Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history) {
    return broken(rule, says, record, history, "2026-11-22");
  }

  static Example kept(Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history) {
    return kept(rule, says, record, history, "2026-11-22");
  }

  static Example cannotTell(
      Rule rule, String says, ProgrammeRecord record, ProgrammeHistory history) {
    return cannotTell(rule, says, record, history, "2026-11-22");
  }

  @Override
  public String toString() {
    return rule + " " + verdict + ": " + says;
  }
}
