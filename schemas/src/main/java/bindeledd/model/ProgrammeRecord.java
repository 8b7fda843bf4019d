package bindeledd.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The programme family: everything a municipality must register in NIR about a participant
 * (integreringsforskriften §§ 49–53). Codes are internal ones, from the dated tables in {@code
 * mappings}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = ProgrammeRecord.EducationBackground.class,
      name = "education-background"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Decision.class, name = "decision"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Goal.class, name = "goal"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Contract.class, name = "contract"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Exemption.class, name = "exemption"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Measure.class, name = "measure"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Leave.class, name = "leave"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Hours.class, name = "hours"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Absence.class, name = "absence"),
  @JsonSubTypes.Type(value = ProgrammeRecord.End.class, name = "end"),
  @JsonSubTypes.Type(value = ProgrammeRecord.Complaint.class, name = "complaint")
})
public sealed interface ProgrammeRecord extends Fact {

  /**
   * Whether the person has completed upper secondary school (utdanningsbakgrunn).
   *
   * @param assessedOn when the municipality established it
   */
  record EducationBackground(Header header, boolean upperSecondary, LocalDate assessedOn)
      implements ProgrammeRecord {}

  /**
   * A decision (vedtak) on a scheme.
   *
   * @param type internal code of the decision type (vedtakstype): grant, refuse, change, stop …
   * @param offeredOn when the programme was offered (tilbudsdato); required for the introduction
   *     programme
   * @param ground the legal ground (hjemmel), required when the type refuses or exempts
   */
  record Decision(
      Header header,
      Scheme scheme,
      Law law,
      String type,
      LocalDate decidedOn,
      Period period,
      @Nullable LocalDate offeredOn,
      @Nullable String ground)
      implements ProgrammeRecord {}

  /** Final goal (sluttmål) or Norwegian goal (norskmål) under a decision. */
  record Goal(Header header, GoalType type, String code, LocalDate setOn, String decision)
      implements ProgrammeRecord {}

  /** Which of the two goals. */
  enum GoalType {
    /** Sluttmål, § 13. */
    FINAL,
    /** Norskmål, § 31. */
    NORWEGIAN
  }

  /** The integration contract (integreringskontrakt), § 16. */
  record Contract(Header header, LocalDate signedOn) implements ProgrammeRecord {}

  /**
   * Exemption (fritak) from training or tests in a course.
   *
   * @param type internal code: which course, training or test
   * @param ground the legal ground (rettsgrunnlag)
   */
  record Exemption(
      Header header, Law law, String type, String ground, LocalDate decidedOn, Period period)
      implements ProgrammeRecord {}

  /**
   * A measure (tiltak) in the programme.
   *
   * @param decision the sender's reference of the decision it rests on
   * @param code internal code of the measure
   * @param hoursPerWeek its extent (omfang)
   * @param replaces the sender's reference of the measure it stands in for, if any
   */
  record Measure(
      Header header,
      String decision,
      String code,
      Period period,
      double hoursPerWeek,
      @Nullable String replaces)
      implements ProgrammeRecord {}

  /** Leave (permisjon) decided under a decision. */
  record Leave(Header header, String decision, String cause, LocalDate decidedOn, Period period)
      implements ProgrammeRecord {}

  /**
   * Training hours in a period.
   *
   * @param language the language taught in (opplæringsspråk)
   * @param track internal code of the participant's track (spor), when the sender tells
   */
  record Hours(
      Header header,
      Course course,
      Period period,
      double completed,
      double absent,
      String language,
      @Nullable String track)
      implements ProgrammeRecord {}

  /** What is taught. */
  enum Course {
    /** Norsk. */
    NORWEGIAN,
    /** Samfunnskunnskap. */
    SOCIAL_STUDIES
  }

  /**
   * Absence (fravær) in a period.
   *
   * @param course what it was absence from, when it is told of one course and not of the whole
   *     scheme
   */
  record Absence(
      Header header,
      Scheme scheme,
      Period period,
      double amount,
      AbsenceUnit unit,
      boolean valid,
      String cause,
      @Nullable Course course)
      implements ProgrammeRecord {}

  /** What absence is counted in. */
  enum AbsenceUnit {
    DAYS,
    HOURS
  }

  /**
   * The end of a programme (avslutning), § 18 a; the cause is the main activity at the end
   * (avslutningsårsak).
   */
  record End(Header header, String decision, LocalDate endedOn, String cause)
      implements ProgrammeRecord {}

  /** A complaint (klage) over a decision; outcome and its date come with a later version. */
  record Complaint(
      Header header,
      String decision,
      LocalDate receivedOn,
      @Nullable String outcome,
      @Nullable LocalDate outcomeOn)
      implements ProgrammeRecord {}
}
