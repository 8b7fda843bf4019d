package bindeledd.mapping.reconciliation;

import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;

/** A registration in a case worker's words. */
final class NirWords {

  private NirWords() {}

  static String of(ProgrammeRecord record) {
    return switch (record) {
      case EducationBackground it -> "utdanningsbakgrunn vurdert " + it.assessedOn();
      case Decision it -> "vedtak om " + scheme(it.scheme()) + " gjort " + it.decidedOn();
      case Goal it ->
          (it.type() == GoalType.FINAL ? "sluttmål" : "norskmål") + " satt " + it.setOn();
      case Contract it -> "integreringskontrakt undertegnet " + it.signedOn();
      case Exemption it -> "fritak gitt " + it.decidedOn();
      case Measure it -> "tiltak fra " + it.period().from();
      case Leave it -> "permisjon fra " + it.period().from();
      case Hours it -> "timer fra " + it.period().from();
      case Absence it -> "fravær fra " + it.period().from();
      case End it -> "avslutning " + it.endedOn();
      case Complaint it -> "klage mottatt " + it.receivedOn();
    };
  }

  private static String scheme(Scheme scheme) {
    return switch (scheme) {
      case INTRODUCTION_PROGRAMME -> "introduksjonsprogram";
      case NORWEGIAN_TRAINING -> "norskopplæring";
      case RECEPTION_CENTRE -> "kvalifisering i mottak";
    };
  }
}
