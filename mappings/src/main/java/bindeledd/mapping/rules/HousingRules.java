package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Finding;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of housing allowance: who may apply by when, and what makes a case stop. */
public final class HousingRules {

  private HousingRules() {}

  /** What there is to say about an application, on the day it is reported. */
  public static List<Finding> check(
      HousingApplication application, HousingHistory history, LocalDate reportedOn) {
    var judgement = new Judgement();
    // A withdrawal need not be right; only the reason must be there, and the contract has seen it.
    if (!(application.header().change() instanceof Change.Annulment)) {
      HousingApplicationRules.check(application, history, reportedOn, judgement);
    }
    return judgement.findings();
  }

  /** What the case worker ought to do about a decision. */
  public static List<Finding> check(HousingDecision decision, HousingHistory history) {
    var judgement = new Judgement();
    HousingDecisionRules.check(decision, history, judgement);
    return judgement.findings();
  }

  /** The last day to hand in an application for the month; empty when no deadline is known. */
  public static Optional<LocalDate> deadline(HousingApplication application) {
    return deadline(application.situationOn());
  }

  /** The same, by the first day of the month. */
  public static Optional<LocalDate> deadline(LocalDate situationOn) {
    return Limit.HOUSING_DEADLINE_DAY.wholeOn(situationOn).map(situationOn::withDayOfMonth);
  }
}
