package bindeledd.mapping.rules;

import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Absence;
import bindeledd.model.ProgrammeRecord.AbsenceUnit;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether hours and days fit in their period. */
final class AmountRules {

  private static final int DAYS_A_WEEK = 7;
  private static final int HOURS_A_DAY = 24;

  private AmountRules() {}

  static void check(ProgrammeRecord record, Judgement judgement) {
    if (record instanceof Measure measure) {
      LocalDate from = measure.period().from();
      if (possible(measure.hoursPerWeek(), "timerPerUke", judgement)) {
        fits(measure.hoursPerWeek(), DAYS_A_WEEK, from, "timerPerUke", judgement);
      }
    } else if (record instanceof Hours hours) {
      boolean completed = possible(hours.completed(), "timerGjennomfoert", judgement);
      boolean absent = possible(hours.absent(), "timerFravaer", judgement);
      if (completed && absent) {
        double all = hours.completed() + hours.absent();
        days(hours.period())
            .ifPresent(
                days -> fits(all, days, hours.period().from(), "timerGjennomfoert", judgement));
      }
    } else if (record instanceof Absence absence
        && possible(absence.amount(), "mengde", judgement)) {
      days(absence.period()).ifPresent(days -> absence(absence, days, judgement));
    }
  }

  private static void absence(Absence absence, long days, Judgement judgement) {
    if (absence.unit() == AbsenceUnit.DAYS) {
      judgement.brokenIf(absence.amount() > days, Rule.MENGDE_UMULIG, "mengde");
    } else {
      fits(absence.amount(), days, absence.period().from(), "mengde", judgement);
    }
  }

  private static boolean possible(double amount, String field, Judgement judgement) {
    boolean possible = Double.isFinite(amount) && amount >= 0;
    judgement.brokenIf(!possible, Rule.MENGDE_UGYLDIG, field);
    return possible;
  }

  private static void fits(
      double hours, long days, LocalDate from, String field, Judgement judgement) {
    if (hours > (double) HOURS_A_DAY * days) {
      judgement.broken(Rule.MENGDE_UMULIG, field);
      return;
    }
    // A week begun counts whole: where its working days lie is not told.
    long weeks = Math.ceilDiv(days, DAYS_A_WEEK);
    Limit.FULL_TIME_HOURS
        .on(from)
        .filter(fullTime -> hours > fullTime.doubleValue() * weeks)
        .ifPresent(fullTime -> judgement.broken(Rule.OVER_FULLTID, field, fullTime));
  }

  private static Optional<Long> days(Period period) {
    return Optional.ofNullable(period.to())
        .map(to -> ChronoUnit.DAYS.between(period.from(), to) + 1)
        .filter(days -> days > 0);
  }
}
