package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.OracleRecords.Match;
import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Leave;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The municipality against NIR: R7, R8, R12, the two months, the year's end, field by field. */
final class OracleNir {

  private static final LocalDate CHAPTER_6A_FROM = LocalDate.of(2022, 6, 15);
  private static final LocalDate CHAPTER_6A_TO = LocalDate.of(2026, 6, 30);

  private OracleNir() {}

  /** Only a list to go by: then the rules of the list are used. */
  static boolean hasOnlyList(OracleCase it) {
    return it.last(Side.NIR, NirPerson.class).filter(one -> one.listed() != null).isPresent()
        && it.all(Side.NIR, ProgrammeRecord.class).isEmpty();
  }

  private static LocalDate deadline(ProgrammeRecord ours) {
    return OracleRecords.since(ours).plusMonths(2);
  }

  private static boolean isLate(OracleCase it, ProgrammeRecord ours) {
    return deadline(ours).isBefore(it.today());
  }

  private static boolean isTrainingGrant(ProgrammeRecord ours) {
    return ours instanceof Decision one
        && one.scheme() == Scheme.NORWEGIAN_TRAINING
        && one.type().equals("grant");
  }

  private static String about(ProgrammeRecord record) {
    return record.kind() + "|" + record.header().reference();
  }

  private static List<ProgrammeRecord> missing(OracleCase it) {
    return OracleRecords.matches(it).stream()
        .filter(match -> match.nirs() == null)
        .map(Match::ours)
        .toList();
  }

  private static Told told(OracleCase it, Check check, ProgrammeRecord ours) {
    Kind kind =
        check == Check.FRIST_REGISTRERING
            ? Kind.STALE
            : isLate(it, ours) || it.isStuck(ours) ? Kind.MISSING : Kind.NOT_YET_DUE;
    return Told.plain(check, kind, about(ours)).by(deadline(ours));
  }

  static List<Told> r7(OracleCase it) {
    boolean protection =
        it.participant()
            .map(person -> person.permitGrounds())
            .filter(grounds -> !grounds.isEmpty())
            .filter(grounds -> grounds.getLast().equals("collective-protection"))
            .isPresent();
    return missing(it).stream()
        .filter(OracleNir::isTrainingGrant)
        .map(
            ours -> {
              Told one = told(it, Check.R7, ours);
              return one.kind() == Kind.MISSING && protection
                  ? one.worth(OracleMoney.rate("P37D-AR1", OracleRecords.since(ours).getYear()))
                  : one;
            })
        .toList();
  }

  /** § 43 g: two months before to two months after twelve months of training and leave. */
  static List<Told> r8(OracleCase it) {
    List<Decision> widened =
        it.all(Side.CASEWORK, Decision.class).stream()
            .filter(one -> one.type().equals("extended-norwegian"))
            .toList();
    List<Decision> grants =
        it.all(Side.CASEWORK, Decision.class).stream().filter(OracleNir::isTrainingGrant).toList();
    List<Told> found = new ArrayList<>();
    for (Decision one : widened) {
      LocalDate on = one.decidedOn();
      if (on.isBefore(CHAPTER_6A_FROM)
          || on.isAfter(CHAPTER_6A_TO)
          || grants.isEmpty()
          || widened.size() > 1) {
        found.add(Told.plain(Check.R8, Kind.NOT_CHECKED, about(one)));
        continue;
      }
      LocalDate start =
          grants.stream()
              .map(grant -> grant.period().from())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      long leave =
          it.all(Side.CASEWORK, Leave.class).stream()
              .filter(
                  absent ->
                      it.all(Side.CASEWORK, Decision.class).stream()
                          .filter(decision -> decision.scheme() == Scheme.NORWEGIAN_TRAINING)
                          .anyMatch(
                              decision -> decision.header().reference().equals(absent.decision())))
              .mapToLong(absent -> days(absent.period().from(), absent.period().to()))
              .sum();
      LocalDate end = start.plusMonths(12).plusDays(leave);
      if (on.isBefore(end.minusMonths(2)) || on.isAfter(end.plusMonths(2))) {
        found.add(
            Told.plain(Check.R8, Kind.DIFFERS, about(one))
                .worth(OracleMoney.rate("UN43G", on.getYear())));
      }
    }
    return found;
  }

  private static long days(LocalDate from, @Nullable LocalDate to) {
    return to == null || to.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** An end that NIR lacks, or a programme that is over and nobody has ended. */
  static List<Told> r12(OracleCase it) {
    Stream<Told> lost =
        missing(it).stream().filter(End.class::isInstance).map(ours -> told(it, Check.R12, ours));
    Stream<Told> never =
        it.all(Side.CASEWORK, Decision.class).stream()
            .filter(one -> one.scheme() == Scheme.INTRODUCTION_PROGRAMME)
            .filter(one -> one.type().equals("grant"))
            .filter(one -> !isEnded(it, one))
            .flatMap(
                one ->
                    ranOut(it, one, it.today()).stream()
                        .map(
                            day ->
                                Told.plain(
                                        Check.R12,
                                        day.plusMonths(2).isBefore(it.today())
                                            ? Kind.MISSING
                                            : Kind.NOT_YET_DUE,
                                        about(one) + "|end")
                                    .by(day.plusMonths(2))));
    return Stream.concat(lost, never).toList();
  }

  private static boolean isEnded(OracleCase it, Decision grant) {
    String reference = grant.header().reference();
    return it.all(Side.CASEWORK, End.class).stream()
            .anyMatch(end -> end.decision().equals(reference))
        || OracleRecords.onlyInNir(it).stream()
            .filter(End.class::isInstance)
            .map(End.class::cast)
            .anyMatch(end -> OracleRecords.ourName(it, end.decision()).equals(reference));
  }

  /** The day the programme was stopped for good, or its last day, extended and past. */
  static Optional<LocalDate> ranOut(OracleCase it, Decision grant, LocalDate today) {
    List<Decision> after =
        it.all(Side.CASEWORK, Decision.class).stream()
            .filter(one -> one.scheme() == grant.scheme())
            .filter(one -> !one.period().from().isBefore(grant.period().from()))
            .toList();
    Optional<LocalDate> stop =
        after.stream()
            .filter(one -> one.type().equals("stop"))
            .map(one -> one.period().from())
            .filter(day -> !day.isAfter(today))
            .max(Comparator.naturalOrder());
    boolean resumed =
        stop.isPresent()
            && it.all(Side.CASEWORK, Decision.class).stream()
                .filter(one -> one.scheme() == grant.scheme())
                .filter(one -> one.type().equals("resume"))
                .anyMatch(one -> !one.period().from().isBefore(stop.get()));
    if (stop.isPresent() && !resumed) {
      return stop;
    }
    if (grant.period().to() == null) {
      return Optional.empty();
    }
    return Stream.concat(
            Stream.of(grant.period().to()),
            after.stream()
                .filter(one -> one.type().equals("extend"))
                .flatMap(one -> Optional.ofNullable(one.period().to()).stream()))
        .max(Comparator.naturalOrder())
        .filter(day -> day.isBefore(today));
  }

  private static boolean isPlain(ProgrammeRecord ours) {
    return !isTrainingGrant(ours) && !(ours instanceof End);
  }

  /** Past two months: too late to write. */
  static List<Told> registration(OracleCase it) {
    return missing(it).stream()
        .filter(OracleNir::isPlain)
        .filter(ours -> isLate(it, ours))
        .map(ours -> told(it, Check.FRIST_REGISTRERING, ours))
        .toList();
  }

  static List<Told> missingInNir(OracleCase it) {
    return missing(it).stream()
        .filter(OracleNir::isPlain)
        .filter(ours -> !isLate(it, ours))
        .map(ours -> told(it, Check.NIR_MANGLER, ours))
        .toList();
  }

  /** Last year's that NIR lacks; by the end of February. */
  static List<Told> yearEnd(OracleCase it) {
    int last = it.today().getYear() - 1;
    boolean any =
        missing(it).stream().anyMatch(ours -> OracleRecords.since(ours).getYear() == last);
    LocalDate by = Year.of(last + 1).atMonth(2).atEndOfMonth();
    return any
        ? List.of(
            Told.plain(
                    Check.FRIST_AAR,
                    it.today().isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE,
                    String.valueOf(last))
                .by(by))
        : List.of();
  }

  /** What an earlier municipality registered is not ours to have. */
  private static List<ProgrammeRecord> extra(OracleCase it) {
    return OracleRecords.onlyInNir(it).stream()
        .filter(
            one ->
                !it.movedIn()
                    || it.cameHere()
                        .filter(day -> OracleRecords.since(one).isBefore(day))
                        .isEmpty())
        .toList();
  }

  static List<Told> extraInNir(OracleCase it) {
    return extra(it).stream()
        .map(one -> Told.plain(Check.NIR_OVERSKYTENDE, Kind.EXTRA, about(one)))
        .toList();
  }

  static List<Told> differs(OracleCase it) {
    List<Told> found = new ArrayList<>();
    for (Match match : OracleRecords.matches(it)) {
      if (match.nirs() != null) {
        Kind kind = it.isOnItsWay(match.ours()) ? Kind.NOT_YET_DUE : Kind.DIFFERS;
        OracleRecords.unlike(it, match.ours(), match.nirs())
            .forEach(
                field ->
                    found.add(
                        Told.plain(Check.NIR_ULIKT, kind, about(match.ours()) + "|" + field)));
      }
    }
    return found;
  }

  /** How many measures: not due while all that differ are on their way. */
  static List<Told> measures(OracleCase it) {
    List<Match> ours =
        OracleRecords.matches(it).stream().filter(one -> one.ours() instanceof Measure).toList();
    List<Match> lacking = ours.stream().filter(one -> one.nirs() == null).toList();
    long only = extra(it).stream().filter(Measure.class::isInstance).count();
    if (lacking.size() == only) {
      return List.of();
    }
    boolean early =
        only == 0
            && lacking.stream().noneMatch(one -> isLate(it, one.ours()) || it.isStuck(one.ours()));
    return List.of(
        Told.plain(Check.NIR_TILTAK_ANTALL, early ? Kind.NOT_YET_DUE : Kind.DIFFERS, "measures"));
  }
}
