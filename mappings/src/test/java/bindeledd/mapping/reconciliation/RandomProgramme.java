package bindeledd.mapping.reconciliation;

import bindeledd.model.Fact;
import bindeledd.model.Header;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Course;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records of a programme that say anything at all. */
final class RandomProgramme {

  private static final List<String> TYPES =
      List.of(
          "grant",
          "grant",
          "grant",
          "refuse",
          "change",
          "extend",
          "stop",
          "resume",
          "extended-norwegian");

  private final RandomTown town;

  RandomProgramme(RandomTown town) {
    this.town = town;
  }

  private boolean one(int in) {
    return town.random.nextInt(in) == 0;
  }

  private String decision() {
    return (one(3) ? "N-" : "V-") + town.random.nextInt(4);
  }

  private double hours() {
    return town.any(List.of(2.0, 2.5, 12.25));
  }

  ProgrammeRecord next(Header header) {
    return switch (town.random.nextInt(14)) {
      case 0 -> new EducationBackground(header, one(2), town.day());
      case 1 ->
          new Goal(
              header,
              town.any(GoalType.values()),
              town.any(List.of("work", "full-upper-secondary")),
              town.day(),
              decision());
      case 2 -> new Contract(header, town.day());
      case 3 -> exemption(header);
      case 4, 5 ->
          new Measure(
              header,
              decision(),
              town.any(List.of("course", "language-practice")),
              town.period(),
              hours(),
              one(3) ? decision() : null);
      case 6 ->
          new Leave(
              header, decision(), town.any(List.of("illness", "birth")), town.day(), town.period());
      case 7 -> taught(header);
      case 8 -> new End(header, decision(), town.day(), town.any(List.of("work", "other")));
      case 9 ->
          new Complaint(header, decision(), town.day(), one(2) ? null : "upheld", town.maybe());
      default ->
          new Decision(
              header,
              town.any(Scheme.values()),
              one(5) ? Law.INTRODUCTION_ACT : Law.INTEGRATION_ACT,
              town.any(TYPES),
              town.day(),
              town.period(),
              town.maybe(),
              one(2) ? null : "§ 8");
    };
  }

  private ProgrammeRecord exemption(Header header) {
    return new Exemption(
        header,
        Law.INTEGRATION_ACT,
        town.any(List.of("norwegian-training", "social-studies-training")),
        "health",
        town.day(),
        town.period());
  }

  /** What a school tells of. */
  ProgrammeRecord taught(Header header) {
    return switch (town.random.nextInt(3)) {
      case 0 -> exemption(header);
      case 1 ->
          new Absence(
              header,
              town.any(Scheme.values()),
              town.period(),
              hours(),
              town.any(AbsenceUnit.values()),
              one(2),
              town.any(List.of("own-illness", "other")),
              null);
      default ->
          new Hours(header, town.any(Course.values()), town.period(), hours(), hours(), "ar", null);
    };
  }

  /** What NIR has of ours: as it was sent, typed by hand, or nearly so. */
  List<Fact> copies(Map<Side, List<Fact>> told) {
    List<Fact> copies = new ArrayList<>();
    for (Side side : List.of(Side.CASEWORK, Side.EDUCATION)) {
      for (Fact fact : told.getOrDefault(side, List.of())) {
        if (fact instanceof ProgrammeRecord record) {
          if (!one(3)) {
            copies.add(nearly(record, record.header()));
          }
          if (one(3)) {
            copies.add(nearly(record, town.header(Side.NIR)));
          }
        }
      }
    }
    return copies;
  }

  private ProgrammeRecord nearly(ProgrammeRecord record, Header header) {
    ProgrammeRecord same = Records.with(record, header);
    if (!one(3)) {
      return same;
    }
    return switch (same) {
      case Decision it ->
          new Decision(
              header,
              it.scheme(),
              it.law(),
              it.type(),
              it.decidedOn(),
              new Period(it.period().from(), null),
              null,
              it.ground());
      case Goal it ->
          new Goal(header, it.type(), "other", it.setOn(), town.any(List.of(it.decision(), "N-1")));
      case Measure it ->
          new Measure(header, it.decision(), it.code(), it.period(), 3.75, it.replaces());
      case End it -> new End(header, it.decision(), it.endedOn(), "other");
      case ProgrammeRecord other -> other;
    };
  }

  List<Handed> handed() {
    List<Handed> handed = new ArrayList<>();
    for (int i = town.random.nextInt(4); i > 0; i--) {
      handed.add(
          new Handed(
              Side.CASEWORK,
              town.any(List.of("decision", "goal", "measure", "end", "hours")),
              "V-" + town.random.nextInt(4),
              town.random.nextInt(2),
              town.any(List.of("", "programme-to-nir", "settlement-to-imdinett")),
              town.any(Handed.State.values()),
              null,
              null,
              null));
    }
    return handed;
  }
}
