package bindeledd.mapping.rules;

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
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates that cannot be, and the deadlines for registration. */
final class DateRules {

  private DateRules() {}

  static void check(ProgrammeRecord record, LocalDate reportedOn, Judgement judgement) {
    switch (record) {
      case EducationBackground it -> past("dato", it.assessedOn(), reportedOn, judgement);
      case Decision it -> {
        past("vedtaksdato", it.decidedOn(), reportedOn, judgement);
        past("tilbudsdato", it.offeredOn(), reportedOn, judgement);
        forward(it.period(), judgement);
      }
      case Goal it -> past("dato", it.setOn(), reportedOn, judgement);
      case Contract it -> past("dato", it.signedOn(), reportedOn, judgement);
      case Exemption it -> {
        past("vedtaksdato", it.decidedOn(), reportedOn, judgement);
        forward(it.period(), judgement);
      }
      case Measure it -> closed(it.period(), judgement);
      case Leave it -> {
        past("vedtaksdato", it.decidedOn(), reportedOn, judgement);
        closed(it.period(), judgement);
      }
      case Hours it -> {
        past("tilDato", it.period().to(), reportedOn, judgement);
        closed(it.period(), judgement);
      }
      case Absence it -> {
        past("tilDato", it.period().to(), reportedOn, judgement);
        closed(it.period(), judgement);
      }
      case End it -> past("dato", it.endedOn(), reportedOn, judgement);
      case Complaint it -> {
        past("mottattDato", it.receivedOn(), reportedOn, judgement);
        past("utfallsdato", it.outcomeOn(), reportedOn, judgement);
      }
    }
    registration(record, reportedOn, judgement);
    yearEnd(record, reportedOn, judgement);
  }

  private static void past(
      String field, @Nullable LocalDate day, LocalDate reportedOn, Judgement judgement) {
    judgement.brokenIf(day != null && day.isAfter(reportedOn), Rule.DATO_FREMTID, field);
  }

  private static void forward(Period period, Judgement judgement) {
    LocalDate to = period.to();
    judgement.brokenIf(to != null && to.isBefore(period.from()), Rule.PERIODE_BAKVENDT, "tilDato");
  }

  private static void closed(Period period, Judgement judgement) {
    forward(period, judgement);
    judgement.brokenIf(period.to() == null, Rule.PERIODE_UTEN_SLUTT, "tilDato");
  }

  private static void registration(
      ProgrammeRecord record, LocalDate reportedOn, Judgement judgement) {
    Optional<LocalDate> deadline = Deadlines.of(record);
    if (deadline.filter(reportedOn::isAfter).isPresent()) {
      LocalDate since = Deadlines.since(record);
      judgement.broken(
          Rule.REGISTRERINGSFRIST, "", Limit.REGISTRATION_MONTHS.wholeOn(since).orElseThrow());
    }
  }

  /** A year's records can be given until the end of February the year after. */
  private static void yearEnd(ProgrammeRecord record, LocalDate reportedOn, Judgement judgement) {
    LocalDate known = Deadlines.known(record);
    judgement.brokenIf(
        Limit.YEAR_END_MONTHS
            .wholeOn(known)
            .map(month -> YearMonth.of(known.getYear(), 12).plusMonths(month).atEndOfMonth())
            .filter(reportedOn::isAfter)
            .isPresent(),
        Rule.AARSFRIST,
        "");
  }
}
