package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Code;
import bindeledd.mapping.codes.CodeList;
import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.rules.ProgrammeHistory.Identity;
import bindeledd.model.Law;
import bindeledd.model.Municipality;
import bindeledd.model.Period;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.GoalType;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The history as seen from one record: its own earlier versions and other municipalities left out
 * where they do not matter.
 */
final class Known {

  private final ProgrammeHistory history;
  private final Municipality municipality;
  private final List<ProgrammeRecord> others;

  Known(ProgrammeRecord record, ProgrammeHistory history) {
    this.history = history;
    this.municipality = record.header().municipality();
    Identity identity = Identity.of(record);
    this.others =
        history.accepted().stream().filter(other -> !Identity.of(other).equals(identity)).toList();
  }

  /** Other records of a kind, from any municipality. */
  <R extends ProgrammeRecord> Stream<R> everywhere(Class<R> type) {
    return others.stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * Other records of a kind, from the same municipality, by whichever number it had: the only ones
   * its sender can mend.
   */
  <R extends ProgrammeRecord> Stream<R> here(Class<R> type) {
    return everywhere(type)
        .filter(other -> Municipalities.same(other.header().municipality(), municipality));
  }

  /** The decision its sender calls so. */
  Optional<Decision> decision(String reference) {
    return here(Decision.class)
        .filter(decision -> decision.header().reference().equals(reference))
        .findFirst();
  }

  /** The final goal set under the decision: the latest. */
  Optional<Goal> finalGoal(String decision) {
    return here(Goal.class)
        .filter(goal -> goal.type() == GoalType.FINAL && goal.decision().equals(decision))
        .max(Comparator.comparing(Goal::setOn));
  }

  /** When the programme under the decision ended. */
  Optional<LocalDate> endedOn(String decision) {
    return here(End.class)
        .filter(end -> end.decision().equals(decision))
        .map(End::endedOn)
        .min(Comparator.naturalOrder());
  }

  /** Whether they have upper secondary school, as last assessed. */
  Optional<Boolean> upperSecondary() {
    return everywhere(EducationBackground.class)
        .max(Comparator.comparing(EducationBackground::assessedOn))
        .map(EducationBackground::upperSecondary);
  }

  /** The laws of their decisions and exemptions. */
  List<Law> laws() {
    return Stream.concat(
            everywhere(Decision.class).map(Decision::law),
            everywhere(Exemption.class).map(Exemption::law))
        .distinct()
        .toList();
  }

  /** The one law they are known to be under; empty when there is none, or more than one. */
  Optional<Law> law() {
    return Optional.of(laws()).filter(laws -> laws.size() == 1).map(List::getFirst);
  }

  /** Their age on a day; empty when the birth date is not known. */
  Optional<Integer> age(LocalDate day) {
    return Optional.ofNullable(history.birthDate())
        .map(born -> java.time.Period.between(born, day).getYears());
  }

  Standing standing() {
    return history.standing();
  }

  Optional<LocalDate> settledOn() {
    return Optional.ofNullable(history.settledOn());
  }

  /** Decisions that grant the scheme, earliest first. */
  Stream<Decision> grants(Scheme scheme) {
    return everywhere(Decision.class)
        .filter(decision -> decision.scheme() == scheme && hasEffect(decision, Effect.GRANTS))
        .sorted(Comparator.comparing(decision -> decision.period().from()));
  }

  /** The days a decision really ran: until its end, a stop, or its own last day. */
  Period ran(Decision decision) {
    LocalDate from = decision.period().from();
    Stream<LocalDate> stops =
        here(Decision.class)
            .filter(other -> other.scheme() == decision.scheme())
            .filter(other -> hasEffect(other, Effect.STOPS))
            .map(other -> other.period().from())
            .filter(day -> !day.isBefore(from))
            .map(day -> day.equals(from) ? day : day.minusDays(1));
    return Stream.of(
            Stream.ofNullable(decision.period().to()),
            endedOn(decision.header().reference()).stream(),
            stops)
        .flatMap(days -> days)
        .min(Comparator.naturalOrder())
        .map(to -> new Period(from, to))
        .orElse(decision.period());
  }

  /** Whether the code table says that a decision of its type does this. */
  static boolean hasEffect(Decision decision, Effect effect) {
    return CodeList.DECISION_TYPE.table().rows(decision.type()).stream()
        .map(Code::traits)
        .anyMatch(traits -> effect.word().equals(traits.get("effect")));
  }

  /** What a decision does, in the code table's words. */
  enum Effect {
    GRANTS,
    REFUSES,
    EXTENDS,
    STOPS,
    WIDENS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
