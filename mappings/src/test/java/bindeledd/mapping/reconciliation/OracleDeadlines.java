package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.ProgrammeRecord.Course;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.Exemption;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Three months to the programme's start (in force 2025-06-20), and to the training's. */
final class OracleDeadlines {

  private OracleDeadlines() {}

  private static boolean concerns(OracleCase it) {
    return it.participant().isPresent() && it.livesHere() && it.died().isEmpty();
  }

  private static boolean has(OracleCase it, Scheme scheme, String type) {
    return it.all(Side.CASEWORK, Decision.class).stream()
        .anyMatch(one -> one.scheme() == scheme && one.type().equals(type));
  }

  private static boolean isUnknown(OracleCase it) {
    return OracleTarget.of(it) == OracleTarget.Answer.UNKNOWN || it.born().isEmpty();
  }

  private static boolean isOfAge(OracleCase it, LocalDate day, int from, int to) {
    Integer age = it.ageOn(day);
    return OracleTarget.of(it) == OracleTarget.Answer.YES
        && age != null
        && age >= from
        && age <= to;
  }

  static List<Told> programme(OracleCase it) {
    Optional<LocalDate> settled = it.settledOn();
    if (!concerns(it)
        || settled.isEmpty()
        || settled.get().isAfter(it.today())
        || settled.get().isBefore(LocalDate.of(2025, 6, 20))
        || it.movedIn()
        || it.bornAfterMother()) {
      return List.of();
    }
    LocalDate by = settled.get().plusMonths(3);
    Optional<LocalDate> start =
        it.all(Side.CASEWORK, Decision.class).stream()
            .filter(one -> one.scheme() == Scheme.INTRODUCTION_PROGRAMME)
            .filter(one -> one.type().equals("grant"))
            .map(one -> one.period().from())
            .min(Comparator.naturalOrder());
    boolean plannedLate =
        start.filter(day -> day.isAfter(by) && day.isAfter(it.today())).isPresent();
    boolean settledSomehow =
        start.isPresent() ? !plannedLate : has(it, Scheme.INTRODUCTION_PROGRAMME, "refuse");
    if (settledSomehow) {
      return List.of();
    }
    if (isUnknown(it)) {
      return List.of(Told.plain(Check.FRIST_OPPSTART, Kind.NOT_CHECKED, "start"));
    }
    Kind kind =
        plannedLate ? Kind.DIFFERS : it.today().isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE;
    return isOfAge(it, settled.get(), 18, 55)
        ? List.of(Told.plain(Check.FRIST_OPPSTART, kind, "start").by(by))
        : List.of();
  }

  static List<Told> training(OracleCase it) {
    Optional<LocalDate> registered = it.person().map(person -> person.residence().movedOn());
    boolean taught =
        has(it, Scheme.NORWEGIAN_TRAINING, "grant")
            || has(it, Scheme.NORWEGIAN_TRAINING, "refuse")
            || Stream.of(Side.CASEWORK, Side.EDUCATION)
                .flatMap(side -> it.all(side, Hours.class).stream())
                .anyMatch(one -> one.course() == Course.NORWEGIAN)
            || Stream.of(Side.CASEWORK, Side.EDUCATION)
                .flatMap(side -> it.all(side, Exemption.class).stream())
                .anyMatch(one -> one.type().equals("norwegian-training"));
    if (!concerns(it)
        || taught
        || registered.isEmpty()
        || registered.get().isAfter(it.today())
        || registered.get().getYear() < 2021) {
      return List.of();
    }
    if (isUnknown(it)) {
      return List.of(Told.plain(Check.FRIST_NORSK, Kind.NOT_CHECKED, "norwegian"));
    }
    LocalDate by = registered.get().plusMonths(3);
    return isOfAge(it, registered.get(), 18, 66)
        ? List.of(
            Told.plain(
                    Check.FRIST_NORSK,
                    it.today().isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE,
                    "norwegian")
                .by(by))
        : List.of();
  }
}
