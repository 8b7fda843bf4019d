package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Period;
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
import java.time.ZoneId;
import java.util.Optional;

/** The last day a record may be registered in NIR. */
public final class Deadlines {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

  private Deadlines() {}

  /** Empty when no deadline is known for its day. */
  public static Optional<LocalDate> of(ProgrammeRecord record) {
    LocalDate since = since(record);
    return Limit.REGISTRATION_MONTHS.wholeOn(since).map(since::plusMonths);
  }

  /**
   * When what the record says came to be: the day a registration is about, and for a correction or
   * an annulment the day the sender found out.
   */
  public static LocalDate since(ProgrammeRecord record) {
    return switch (record.header().change()) {
      case Change.Registration _ -> known(record);
      case Change.Correction _, Change.Annulment _ ->
          record.header().changedAt().atZone(NORWAY).toLocalDate();
    };
  }

  /** The day the information existed, by the record's own dates. */
  static LocalDate known(ProgrammeRecord record) {
    return switch (record) {
      case EducationBackground background -> background.assessedOn();
      case Decision decision -> decision.decidedOn();
      case Goal goal -> goal.setOn();
      case Contract contract -> contract.signedOn();
      case Exemption exemption -> exemption.decidedOn();
      case Measure measure -> measure.period().from();
      case Leave leave -> leave.decidedOn();
      case Hours hours -> last(hours.period());
      case Absence absence -> last(absence.period());
      case End end -> end.endedOn();
      case Complaint complaint ->
          complaint.outcomeOn() == null ? complaint.receivedOn() : complaint.outcomeOn();
    };
  }

  private static LocalDate last(Period period) {
    return period.to() == null ? period.from() : period.to();
  }
}
