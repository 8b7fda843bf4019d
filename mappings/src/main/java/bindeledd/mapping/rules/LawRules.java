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

  private LawRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    switch (record) {
      case EducationBackground _ -> newActOnly("harVideregaaende", known.laws(), judgement);
      case Goal it ->
          newActOnly(
              "maaltype",
              known.decision(it.decision()).map(Decision::law).map(List::of).orElse(known.laws()),
              judgement);
      case Contract _ -> newActOnly("", known.laws(), judgement);
      case Decision it -> decided(it.law(), it.decidedOn(), known, judgement);
      case Exemption it -> decided(it.law(), it.decidedOn(), known, judgement);
      case Measure _, Leave _, Hours _, Absence _, End _, Complaint _ -> {}
    }
  }

  private static void newActOnly(String field, List<Law> laws, Judgement judgement) {
    if (laws.isEmpty()) {
      judgement.notChecked(Rule.LOVVERK_FORBUDT, field);
    }
    judgement.brokenIf(laws.equals(List.of(Law.INTRODUCTION_ACT)), Rule.LOVVERK_FORBUDT, field);
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
