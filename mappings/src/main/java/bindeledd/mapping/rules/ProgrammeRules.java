package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.ProgrammeRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * Layers two and three of validation for the programme family: the code tables and the rules of the
 * law. Errors stop the record at the door, warnings travel along, and what cannot be judged says
 * so.
 */
public final class ProgrammeRules {

  private ProgrammeRules() {}

  /**
   * What there is to say about a record, given what is known of the person.
   *
   * @param history what was accepted before; an earlier version of the record itself may be in it
   * @param reportedOn the day it is reported
   */
  public static List<Finding> check(
      ProgrammeRecord record, ProgrammeHistory history, LocalDate reportedOn) {
    var judgement = new Judgement();
    var known = new Known(record, history);
    // What is withdrawn need not be right; only the withdrawal must.
    if (record.header().change() instanceof Change.Annulment annulment) {
      if (annulment.reason().isBlank()) {
        judgement.broken(Rule.ANNULLERING_UTEN_GRUNN, "begrunnelse");
      }
      return judgement.findings();
    }
    DateRules.check(record, reportedOn, judgement);
    CodeRules.check(record, known, judgement);
    LawRules.check(record, known, judgement);
    PrerequisiteRules.check(record, known, judgement);
    DecisionRules.check(record, known, judgement);
    GoalRules.check(record, known, judgement);
    LengthRules.check(record, known, judgement);
    NorwegianRules.check(record, known, judgement);
    TargetGroupRules.check(record, known, judgement);
    ProtectionRules.check(record, known, judgement);
    ReceptionRules.check(record, known, judgement);
    ExemptionRules.check(record, known, judgement);
    TrainingRules.check(record, known, judgement);
    OverlapRules.check(record, known, judgement);
    AmountRules.check(record, judgement);
    return judgement.findings();
  }
}
