package bindeledd.mapping;

import bindeledd.model.Header;
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
import java.util.Optional;

/** The facts that an education system gives rise to, on record. */
final class EducationFacts {

  private EducationFacts() {}

  /** The same under another header. */
  static ProgrammeRecord under(ProgrammeRecord record, Header header) {
    return switch (record) {
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
      case Exemption it ->
          new Exemption(header, it.law(), it.type(), it.ground(), it.decidedOn(), it.period());
      case EducationBackground _,
          Decision _,
          Goal _,
          Contract _,
          Measure _,
          Leave _,
          End _,
          Complaint _ ->
          throw new IllegalArgumentException("No education system tells a " + record.kind());
    };
  }

  /** The days it is about. */
  static Optional<Period> period(ProgrammeRecord record) {
    return switch (record) {
      case Hours it -> Optional.of(it.period());
      case Absence it -> Optional.of(it.period());
      case Exemption it -> Optional.of(it.period());
      case EducationBackground _,
          Decision _,
          Goal _,
          Contract _,
          Measure _,
          Leave _,
          End _,
          Complaint _ ->
          Optional.empty();
    };
  }
}
