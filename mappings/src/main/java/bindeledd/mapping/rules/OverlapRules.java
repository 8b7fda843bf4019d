package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
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
import java.util.Objects;
import java.util.stream.Stream;

/** Periods that must not share a day. */
final class OverlapRules {

  private OverlapRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    switch (record) {
      case EducationBackground _, Goal _, Contract _, End _, Complaint _ -> {}
      case Decision it -> {
        if (Known.hasEffect(it, Effect.GRANTS)) {
          judge(
              it.period(),
              known
                  .here(Decision.class)
                  .filter(other -> other.scheme() == it.scheme())
                  .filter(other -> Known.hasEffect(other, Effect.GRANTS))
                  .map(known::ran),
              Rule.OVERLAPP_VEDTAK,
              judgement);
        }
      }
      case Exemption it ->
          judge(
              it.period(),
              known
                  .here(Exemption.class)
                  .filter(other -> other.type().equals(it.type()))
                  .map(Exemption::period),
              Rule.OVERLAPP_FRITAK,
              judgement);
      case Measure it ->
          judge(
              it.period(),
              known.here(Measure.class).filter(other -> doubles(it, other)).map(Measure::period),
              Rule.OVERLAPP_TILTAK,
              judgement);
      case Leave it -> {
        judge(
            it.period(),
            known
                .here(Leave.class)
                .filter(other -> other.decision().equals(it.decision()))
                .map(Leave::period),
            Rule.OVERLAPP_PERMISJON,
            judgement);
        judge(
            it.period(),
            known
                .here(Absence.class)
                .filter(other -> sameScheme(it, other, known))
                .map(Absence::period),
            Rule.FRAVAER_I_PERMISJON,
            judgement);
      }
      case Hours it ->
          judge(
              it.period(),
              known
                  .here(Hours.class)
                  .filter(other -> other.course() == it.course())
                  .filter(other -> other.language().equals(it.language()))
                  .map(Hours::period),
              Rule.OVERLAPP_TIMER,
              judgement);
      case Absence it -> {
        judge(
            it.period(),
            known.here(Absence.class).filter(other -> same(it, other)).map(Absence::period),
            Rule.OVERLAPP_FRAVAER,
            judgement);
        judge(
            it.period(),
            known
                .here(Leave.class)
                .filter(other -> sameScheme(other, it, known))
                .map(Leave::period),
            Rule.FRAVAER_I_PERMISJON,
            judgement);
      }
    }
  }

  private static void judge(Period period, Stream<Period> others, Rule rule, Judgement judgement) {
    judgement.brokenIf(others.anyMatch(period::overlaps), rule, "fraDato");
  }

  private static boolean doubles(Measure measure, Measure other) {
    return other.code().equals(measure.code())
        && other.decision().equals(measure.decision())
        && !other.header().reference().equals(measure.replaces())
        && !Objects.equals(other.replaces(), measure.header().reference());
  }

  /** Valid and invalid absence, two causes, or two courses, may well lie in the same week. */
  private static boolean same(Absence absence, Absence other) {
    return other.scheme() == absence.scheme()
        && other.unit() == absence.unit()
        && other.valid() == absence.valid()
        && other.cause().equals(absence.cause())
        && (other.course() == null
            || absence.course() == null
            || other.course() == absence.course());
  }

  private static boolean sameScheme(Leave leave, Absence absence, Known known) {
    return known
        .decision(leave.decision())
        .filter(decision -> decision.scheme() == absence.scheme())
        .isPresent();
  }
}
