package bindeledd.mapping.reconciliation;

import bindeledd.model.Law;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;

/** A programme and training, as the municipality and NIR have them. */
final class Programme {

  private Programme() {}

  static void of(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    LocalDate to = start.plusYears(2);
    LocalDate end = life.diedOn != null && life.diedOn.isBefore(to) ? life.diedOn : to;
    var law = Law.INTEGRATION_ACT;
    var intro = life.reference("V");
    life.registered(new EducationBackground(life.header(life.reference("U"), start), true, start));
    life.registered(
        new Decision(
            life.header(intro, start),
            Scheme.INTRODUCTION_PROGRAMME,
            law,
            "grant",
            start,
            life.period(start, end),
            start.minusDays(2),
            null));
    var norwegian = life.reference("V");
    life.registered(
        new Decision(
            life.header(norwegian, start),
            Scheme.NORWEGIAN_TRAINING,
            law,
            "grant",
            start,
            life.period(start, end),
            null,
            null));
    life.registered(
        new Goal(life.header(life.reference("M"), start), GoalType.FINAL, "work", start, intro));
    life.registered(
        new Goal(
            life.header(life.reference("M"), start), GoalType.NORWEGIAN, "b1", start, norwegian));
    life.registered(new Contract(life.header(life.reference("K"), start), start.plusDays(3)));
    for (int i = 0; i < 2 + life.random.nextInt(2); i++) {
      LocalDate from = start.plusDays(10 + 30L * i);
      life.registered(
          new Measure(
              life.header(life.reference("T"), from),
              intro,
              "language-practice",
              life.period(from, from.plusDays(20)),
              12.5,
              null));
    }
    LocalDate leave = start.plusDays(60);
    life.registered(
        new Leave(
            life.header(life.reference("P"), leave),
            life.random.nextBoolean() ? intro : norwegian,
            "illness",
            leave,
            life.period(leave, leave.plusDays(9))));
    life.registered(
        Side.EDUCATION,
        new Hours(
            life.header(life.reference("H"), start.plusDays(40)),
            Course.NORWEGIAN,
            life.period(start, start.plusDays(27)),
            40.25,
            2,
            "ar",
            null));
    life.registered(
        new Absence(
            life.header(life.reference("A"), start.plusDays(41)),
            Scheme.INTRODUCTION_PROGRAMME,
            life.period(start.plusDays(38), start.plusDays(40)),
            3,
            AbsenceUnit.DAYS,
            true,
            "own-illness",
            null));
    life.registered(
        new Complaint(
            life.header(life.reference("L"), start.plusDays(20)),
            intro,
            start.plusDays(20),
            "upheld",
            start.plusDays(50)));
    if (end.isBefore(life.today)) {
      life.registered(new End(life.header(life.reference("S"), end), intro, end, "work"));
    }
  }
}
