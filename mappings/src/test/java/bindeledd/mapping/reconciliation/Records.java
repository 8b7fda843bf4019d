package bindeledd.mapping.reconciliation;

import bindeledd.model.Header;
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

/** The same record under another header. */
final class Records {

  private Records() {}

  static ProgrammeRecord with(ProgrammeRecord record, Header header) {
    return switch (record) {
      case EducationBackground it ->
          new EducationBackground(header, it.upperSecondary(), it.assessedOn());
      case Decision it ->
          new Decision(
              header,
              it.scheme(),
              it.law(),
              it.type(),
              it.decidedOn(),
              it.period(),
              it.offeredOn(),
              it.ground());
      case Goal it -> new Goal(header, it.type(), it.code(), it.setOn(), it.decision());
      case Contract it -> new Contract(header, it.signedOn());
      case Exemption it ->
          new Exemption(header, it.law(), it.type(), it.ground(), it.decidedOn(), it.period());
      case Measure it ->
          new Measure(
              header, it.decision(), it.code(), it.period(), it.hoursPerWeek(), it.replaces());
      case Leave it -> new Leave(header, it.decision(), it.cause(), it.decidedOn(), it.period());
      case Hours it ->
          new Hours(
              header,
              it.course(),
              it.period(),
              it.completed(),
              it.absent(),
              it.language(),
              it.track());
      case Absence it ->
          new Absence(
              header,
              it.scheme(),
              it.period(),
              it.amount(),
              it.unit(),
              it.valid(),
              it.cause(),
              it.course());
      case End it -> new End(header, it.decision(), it.endedOn(), it.cause());
      case Complaint it ->
          new Complaint(header, it.decision(), it.receivedOn(), it.outcome(), it.outcomeOn());
    };
  }
}
