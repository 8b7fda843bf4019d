package bindeledd.mapping.rules;

import bindeledd.mapping.rules.Known.Effect;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Training for asylum seekers in reception centres (integreringsloven § 5). */
final class ReceptionRules {

  private ReceptionRules() {}

  static void check(ProgrammeRecord record, Known known, Judgement judgement) {
    if (record instanceof Decision decision
        && decision.scheme() == Scheme.RECEPTION_CENTRE
        && Known.hasEffect(decision, Effect.GRANTS)) {
      targetGroup(decision, known, judgement);
      age(decision, known, judgement);
      judgement.brokenIf(
          known.settledOn().filter(decision.period().from()::isAfter).isPresent(),
          Rule.MOTTAK_BOSATT,
          "fraDato");
    } else if (record instanceof Hours hours
        && known.grants(Scheme.RECEPTION_CENTRE).findAny().isPresent()) {
      frame(hours, known, judgement);
    }
  }

  private static void targetGroup(Decision decision, Known known, Judgement judgement) {
    if (judgement.inForce(Rule.MOTTAK_MALGRUPPE, "ordning", decision.decidedOn())) {
      known
          .standing()
          .ground()
          .ifPresentOrElse(
              ground ->
                  judgement.brokenIf(
                      !ground.equals(Standing.ASYLUM_SEEKER), Rule.MOTTAK_MALGRUPPE, "ordning"),
              () -> judgement.notChecked(Rule.MOTTAK_MALGRUPPE, "ordning"));
    }
  }

  private static void age(Decision decision, Known known, Judgement judgement) {
    LocalDate on = decision.period().from();
    Optional<Integer> age = known.age(on);
    Optional<Integer> least = Limit.RECEPTION_AGE_FROM.wholeOn(on);
    if (age.isEmpty() || least.isEmpty()) {
      judgement.notChecked(Rule.MOTTAK_ALDER, "fraDato");
    } else {
      judgement.brokenIf(age.get() < least.get(), Rule.MOTTAK_ALDER, "fraDato", least.get());
    }
  }

  /** Hours after the training in the municipality began are not the reception centre's. */
  private static void frame(Hours hours, Known known, Judgement judgement) {
    LocalDate from = hours.period().from();
    LocalDate over =
        known
            .grants(Scheme.NORWEGIAN_TRAINING)
            .findFirst()
            .map(decision -> decision.period().from())
            .orElse(LocalDate.MAX);
    Optional<Integer> most =
        switch (hours.course()) {
          case NORWEGIAN -> Limit.RECEPTION_NORWEGIAN_HOURS.wholeOn(from);
          case SOCIAL_STUDIES -> Limit.RECEPTION_SOCIAL_STUDIES_HOURS.wholeOn(from);
        };
    if (!from.isBefore(over) || most.isEmpty()) {
      return;
    }
    double all = hours.completed() + earlier(hours.course(), over, known);
    if (all > most.get()) {
      if (last(hours.period()).isBefore(over)) {
        judgement.broken(Rule.MOTTAK_TIMERAMME, "timerGjennomfoert", most.get());
      } else {
        judgement.notChecked(Rule.MOTTAK_TIMERAMME, "timerGjennomfoert");
      }
    }
  }

  private static double earlier(Course course, LocalDate over, Known known) {
    return known
        .everywhere(Hours.class)
        .filter(other -> other.course() == course && last(other.period()).isBefore(over))
        .mapToDouble(Hours::completed)
        .sum();
  }

  private static LocalDate last(Period period) {
    return Objects.requireNonNullElse(period.to(), period.from());
  }
}
