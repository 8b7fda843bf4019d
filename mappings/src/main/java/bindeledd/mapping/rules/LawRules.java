package bindeledd.mapping.rules;

import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * Which of the two laws applies. Arrival and permit decide it; what we know of it is what the
 * municipality's decisions say.
 */
final class LawRules {

  private static final String UPPER_SECONDARY = "upper-secondary";

  private LawRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    switch (record) {
      case EducationBackground _ -> newActOnly("harVideregaaende", known.laws(), judgement);
      case Goal it -> newActOnly("maaltype", laws(it.decision(), known), judgement);
      case Contract _ -> newActOnly("", known.laws(), judgement);
      case Decision it -> decided(it.law(), it.decidedOn(), known, judgement);
      case Exemption it -> decided(it.law(), it.decidedOn(), known, judgement);
      case Measure it -> fullTime(it, known, judgement);
      case Leave _, Hours _, Absence _, End _, Complaint _ -> {}
    }
  }

  private static void newActOnly(String field, List<Law> laws, Judgement judgement) {
    if (laws.isEmpty()) {
      judgement.notChecked(Rule.LOVVERK_FORBUDT, field);
    }
    judgement.brokenIf(laws.equals(List.of(Law.INTRODUCTION_ACT)), Rule.LOVVERK_FORBUDT, field);
  }

  /** That of the decision it rests on, or else of all they have. */
  private static List<Law> laws(String decision, Known known) {
    return known.decision(decision).map(Decision::law).map(List::of).orElse(known.laws());
  }

  /** NIR asks whether somebody is in upper secondary school full time: the hours tell. */
  private static void fullTime(Measure measure, Known known, Judgement judgement) {
    boolean full =
        measure.code().equals(UPPER_SECONDARY)
            && Limit.FULL_TIME_STUDY_HOURS
                .on(measure.period().from())
                .filter(hours -> measure.hoursPerWeek() >= hours.doubleValue())
                .isPresent();
    if (full) {
      var laws = laws(measure.decision(), known);
      if (laws.isEmpty()) {
        judgement.notChecked(Rule.LOVVERK_FULLTID, "timerPerUke");
      }
      judgement.brokenIf(
          laws.equals(List.of(Law.INTRODUCTION_ACT)), Rule.LOVVERK_FULLTID, "timerPerUke");
    }
  }

  private static void decided(Law law, LocalDate on, Known known, Judgement judgement) {
    judgement.brokenIf(
        known.laws().stream().anyMatch(other -> other != law), Rule.LOVVERK_BLANDET, "lovverk");
    judgement.brokenIf(
        law == Law.INTEGRATION_ACT
            && Limit.INTEGRATION_ACT_YEAR
                .wholeOn(on)
                .filter(year -> on.getYear() < year)
                .isPresent(),
        Rule.LOVVERK_IKRAFT,
        "lovverk");
  }
}
