package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Law;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When training in Norwegian must be completed, and when it may be widened (§ 43 g). */
final class NorwegianRules {

  private NorwegianRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Decision decision && Known.hasEffect(decision, Effect.WIDENS)) {
      window(decision, known, judgement);
    } else if (record instanceof Hours hours && hours.course() == Course.NORWEGIAN) {
      completion(hours, known, judgement);
    }
  }

  private static void window(Decision decision, Known known, Judgement judgement) {
    LocalDate on = decision.decidedOn();
    if (!judgement.inForce(Rule.UTVIDET_NORSK_VINDU, "vedtaksdato", on)) {
      return;
    }
    Optional<LocalDate> deadline =
        Limit.PROTECTION_NORWEGIAN_MONTHS
            .wholeOn(on)
            .flatMap(months -> start(known).map(start -> start.plusMonths(months)))
            .map(day -> day.plusDays(leaveDays(known)));
    Optional<Integer> slack = Limit.EXTENDED_NORWEGIAN_WINDOW_MONTHS.wholeOn(on);
    if (deadline.isEmpty() || slack.isEmpty() || widened(known).findAny().isPresent()) {
      judgement.notChecked(Rule.UTVIDET_NORSK_VINDU, "vedtaksdato");
      return;
    }
    judgement.brokenIf(
        on.isBefore(deadline.get().minusMonths(slack.get()))
            || on.isAfter(deadline.get().plusMonths(slack.get())),
        Rule.UTVIDET_NORSK_VINDU,
        "vedtaksdato",
        slack.get());
  }

  private static void completion(Hours hours, Known known, Judgement judgement) {
    if (known.standing().everHad(Standing.COLLECTIVE_PROTECTION)
        || widened(known).findAny().isPresent()) {
      protectedCompletion(hours, known, judgement);
    } else {
      ordinaryCompletion(hours, known, judgement);
    }
  }

  /** Twelve months from the first start; what a widened training adds to that is not known. */
  private static void protectedCompletion(Hours hours, Known known, Judgement judgement) {
    LocalDate from = hours.period().from();
    Optional<LocalDate> start = start(known);
    boolean late =
        start
            .flatMap(
                day ->
                    Limit.PROTECTION_NORWEGIAN_MONTHS
                        .wholeOn(day)
                        .map(months -> after(from, day, months, known)))
            .orElse(start.isPresent());
    if (!late || widened(known).anyMatch(decision -> decision.period().contains(from))) {
      return;
    }
    Optional<Integer> months = Limit.PROTECTION_NORWEGIAN_MONTHS.wholeOn(from);
    if (months.isPresent() && widened(known).findAny().isEmpty()) {
      judgement.broken(Rule.NORSK_FRIST, "fraDato", months.get());
    } else {
      judgement.notChecked(Rule.NORSK_FRIST, "fraDato");
    }
  }

  /** The decisions on widened training (§ 43 g). */
  private static Stream<Decision> widened(Known known) {
    return known
        .everywhere(Decision.class)
        .filter(decision -> Known.hasEffect(decision, Effect.WIDENS));
  }

  /** The figures are the new act's, from one start: with more decisions, or older, who knows. */
  private static void ordinaryCompletion(Hours hours, Known known, Judgement judgement) {
    List<Decision> grants = known.grants(Scheme.NORWEGIAN_TRAINING).toList();
    LocalDate from = hours.period().from();
    int with = Limit.NORWEGIAN_MONTHS_WITH_UPPER_SECONDARY.wholeOn(from).orElse(0);
    int without = Limit.NORWEGIAN_MONTHS_WITHOUT_UPPER_SECONDARY.wholeOn(from).orElse(0);
    if (grants.isEmpty()
        || !after(from, grants.getFirst().period().from(), Math.min(with, without), known)) {
      return;
    }
    boolean plain = grants.size() == 1 && grants.getFirst().law() == Law.INTEGRATION_ACT;
    int months = known.upperSecondary().orElse(false) ? with : without;
    if (plain && after(from, grants.getFirst().period().from(), months, known)) {
      judgement.brokenIf(months > 0, Rule.NORSK_FRIST, "fraDato", months);
    } else if (!plain || known.upperSecondary().isEmpty()) {
      judgement.notChecked(Rule.NORSK_FRIST, "fraDato");
    }
  }

  private static boolean after(LocalDate day, LocalDate start, int months, Known known) {
    return day.isAfter(ProgrammeLength.lastDay(start, months).plusDays(leaveDays(known)));
  }

  /** The start date of the first decision on the training. */
  private static Optional<LocalDate> start(Known known) {
    return known
        .grants(Scheme.NORWEGIAN_TRAINING)
        .findFirst()
        .map(decision -> decision.period().from());
  }

  /** Leave from the training puts the deadline off, day for day. */
  private static long leaveDays(Known known) {
    return known
        .everywhere(Leave.class)
        .filter(
            leave ->
                known
                    .decision(leave.decision())
                    .filter(decision -> decision.scheme() == Scheme.NORWEGIAN_TRAINING)
                    .isPresent())
        .map(Leave::period)
        .mapToLong(NorwegianRules::days)
        .sum();
  }

  private static long days(Period period) {
    LocalDate to = period.to();
    return to == null || to.isBefore(period.from())
        ? 0
        : ChronoUnit.DAYS.between(period.from(), to) + 1;
  }
}
