package bindeledd.mapping.rules;

import bindeledd.model.Change;
import bindeledd.model.Header;
import bindeledd.model.Law;
import bindeledd.model.Municipality;
import bindeledd.model.Period;
import bindeledd.model.Person;
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
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records to make examples of, all about one synthetic person. Dates are ISO text. */
final class Given {

  static final Scheme INTRO = Scheme.INTRODUCTION_PROGRAMME;
  static final Scheme NORWEGIAN = Scheme.NORWEGIAN_TRAINING;
  static final Law NEW = Law.INTEGRATION_ACT;
  static final Law OLD = Law.INTRODUCTION_ACT;

  private static final Subject SOMEBODY = Subject.of(new SyntheticNumbers(1).birthNumber());

  private Given() {}

  static Header header(String reference) {
    return header(reference, new Change.Registration(), "2026-01-01");
  }

  static Header header(String reference, Change change, String changed) {
    return new Header(
        new Municipality("0301"),
        SOMEBODY,
        reference,
        1,
        Instant.parse(changed + "T12:00:00Z"),
        "",
        change);
  }

  static Decision decision(
      String reference, Scheme scheme, Law law, String type, String decided, Period period) {
    return new Decision(header(reference), scheme, law, type, day(decided), period, null, null);
  }

  static Decision refusal(String reference, @Nullable String ground) {
    return new Decision(
        header(reference),
        INTRO,
        NEW,
        "refuse",
        day("2026-10-01"),
        days("2026-10-01", null),
        null,
        ground);
  }

  /** A grant of the introduction programme, offered and decided the same day. */
  static Decision programme(String reference, String decided, String from, @Nullable String to) {
    return offered(reference, decided, decided, from, to);
  }

  static Decision offered(
      String reference,
      @Nullable String offered,
      String decided,
      String from,
      @Nullable String to) {
    return new Decision(
        header(reference),
        INTRO,
        NEW,
        "grant",
        day(decided),
        days(from, to),
        offered == null ? null : day(offered),
        null);
  }

  static Decision training(String reference, String from, @Nullable String to) {
    return decision(reference, NORWEGIAN, NEW, "grant", from, days(from, to));
  }

  static EducationBackground education(boolean upperSecondary) {
    return education(upperSecondary, "2026-01-10");
  }

  static EducationBackground education(boolean upperSecondary, String assessed) {
    return new EducationBackground(header("U"), upperSecondary, day(assessed));
  }

  static Goal goal(String code, String set, String decision) {
    return new Goal(header("M"), GoalType.FINAL, code, day(set), decision);
  }

  static Goal norwegianGoal(String code, String set, String decision) {
    return new Goal(header("N"), GoalType.NORWEGIAN, code, day(set), decision);
  }

  static Contract contract(String signed) {
    return new Contract(header("K"), day(signed));
  }

  static Exemption exemption(String reference, String type, String ground, Period period) {
    return new Exemption(header(reference), NEW, type, ground, period.from(), period);
  }

  static Measure measure(String reference, String code, Period period, double hours) {
    return measure(reference, code, period, hours, null);
  }

  static Measure measure(
      String reference, String code, Period period, double hours, @Nullable String replaces) {
    return new Measure(header(reference), "V", code, period, hours, replaces);
  }

  static Leave leave(String reference, Period period) {
    return new Leave(header(reference), "V", "parental", period.from(), period);
  }

  static Hours hours(String reference, Period period, double completed, double absent) {
    return hours(reference, period, completed, absent, "no");
  }

  static Hours hours(
      String reference, Period period, double completed, double absent, String language) {
    return new Hours(
        header(reference), Course.NORWEGIAN, period, completed, absent, language, null);
  }

  static Hours socialStudies(String reference, Period period, double completed) {
    return new Hours(header(reference), Course.SOCIAL_STUDIES, period, completed, 0, "no", null);
  }

  static Absence absence(String reference, Period period, double amount, AbsenceUnit unit) {
    return new Absence(header(reference), INTRO, period, amount, unit, true, "own-illness", null);
  }

  static End end(String reference, String ended) {
    return new End(header(reference), "V", day(ended), "work");
  }

  static Complaint complaint(String received, @Nullable String outcome, @Nullable String on) {
    return new Complaint(header("C"), "V", day(received), outcome, on == null ? null : day(on));
  }

  static ProgrammeHistory nothing() {
    return ProgrammeHistory.NONE;
  }

  static ProgrammeHistory known(ProgrammeRecord... records) {
    return ProgrammeHistory.of(List.of(records));
  }

  static ProgrammeHistory born(String day, ProgrammeRecord... records) {
    return new ProgrammeHistory(day(day), null, Standing.UNKNOWN, List.of(records));
  }

  /** Somebody whose permits have rested on these, the latest last. */
  static ProgrammeHistory on(List<String> grounds, ProgrammeRecord... records) {
    return known(records).standing(new Standing(grounds, null, List.of()));
  }

  /** Somebody who moved to Oslo that day. */
  static ProgrammeHistory movedIn(String day, ProgrammeRecord... records) {
    var residence = new Person.Residence("bosatt", new Municipality("0301"), day(day), null);
    return known(records).standing(new Standing(List.of(), residence, List.of()));
  }

  static Period days(String from, @Nullable String to) {
    return new Period(day(from), to == null ? null : day(to));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
