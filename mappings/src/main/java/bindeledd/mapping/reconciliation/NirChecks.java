package bindeledd.mapping.reconciliation;

import bindeledd.mapping.codes.Municipalities;
import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.reconciliation.Difference.Remedy;
import bindeledd.mapping.reconciliation.NirPairs.Pair;
import bindeledd.mapping.rules.Deadlines;
import bindeledd.mapping.rules.Limit;
import bindeledd.model.NirPerson;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case system and NIR, record by record and field by field. What NIR lacks is told of once: by
 * R7 of a grant of Norwegian training, by R12 of an end, by the two months' deadline when that has
 * passed, else as missing.
 */
final class NirChecks {

  private static final String NIR = "nir";
  private static final String PROTECTION = "collective-protection";

  private NirChecks() {}

  static void judge(Seen seen, NirPairs pairs) {
    int last = 0;
    int measures = 0;
    int measuresInNir = 0;
    boolean allOnTheirWay = true;
    for (Pair pair : pairs.pairs()) {
      var nirs = pair.nirs();
      if (pair.ours() instanceof Measure) {
        measures++;
        measuresInNir += nirs == null ? 0 : 1;
        allOnTheirWay &= nirs != null || isEarly(seen, pair);
      }
      if (nirs == null) {
        missing(seen, pair);
        last += Deadlines.since(pair.ours()).getYear() == seen.today.getYear() - 1 ? 1 : 0;
      } else if (seen.asks(Check.NIR_ULIKT)) {
        differs(seen, pairs, pair, nirs);
      }
    }
    for (ProgrammeRecord only : pairs.onlyInNir()) {
      if (isOurs(seen, only)) {
        measuresInNir += only instanceof Measure ? 1 : 0;
        allOnTheirWay &= !(only instanceof Measure);
        extra(seen, only);
      }
    }
    if (seen.asks(Check.NIR_TILTAK_ANTALL) && measures != measuresInNir) {
      seen.found(
          Seen.draft(
                  Check.NIR_TILTAK_ANTALL,
                  allOnTheirWay ? Kind.NOT_YET_DUE : Kind.DIFFERS,
                  "measures")
              .says(measures, measuresInNir)
              .value(Side.CASEWORK, measures)
              .value(Side.NIR, measuresInNir));
    }
    yearEnd(seen, last);
  }

  /** One that NIR lacks. */
  static void missing(Seen seen, Pair pair) {
    ProgrammeRecord ours = pair.ours();
    LocalDate deadline = Deadlines.of(ours).orElse(null);
    boolean late = deadline != null && seen.today.isAfter(deadline);
    Check check =
        isNorwegian(ours)
            ? Check.R7
            : ours instanceof End ? Check.R12 : late ? Check.FRIST_REGISTRERING : Check.NIR_MANGLER;
    if (!seen.asks(check)) {
      return;
    }
    Kind kind =
        check == Check.FRIST_REGISTRERING
            ? Kind.STALE
            : isEarly(seen, pair) ? Kind.NOT_YET_DUE : Kind.MISSING;
    seen.found(
        Seen.draft(check, kind, about(ours))
            .says(NirWords.of(ours), deadline == null ? "" : deadline)
            .value(pair.side(), NirWords.of(ours))
            .cause(Causes.of(seen.dossier, ours, NIR))
            .due(deadline)
            .stake(check == Check.R7 && kind == Kind.MISSING ? stake(seen, ours) : null)
            .remedy(Remedy.Type.SEND_AGAIN, pair.side(), ours.kind(), ours.header().reference()));
  }

  /** Whether there is time, and nothing in the way that time will not mend. */
  private static boolean isEarly(Seen seen, Pair pair) {
    LocalDate deadline = Deadlines.of(pair.ours()).orElse(null);
    return deadline != null
        && !seen.today.isAfter(deadline)
        && !Causes.stuck(Causes.handed(seen.dossier, pair.ours(), NIR));
  }

  private static boolean isNorwegian(ProgrammeRecord record) {
    return record instanceof Decision decision
        && decision.scheme() == Scheme.NORWEGIAN_TRAINING
        && Programmes.grants(decision);
  }

  /** The grant that hangs on the decision, where there is one rate. */
  private static @Nullable Long stake(Seen seen, ProgrammeRecord ours) {
    List<String> grounds = seen.participant == null ? null : seen.participant.permitGrounds();
    return grounds != null && !grounds.isEmpty() && grounds.getLast().equals(PROTECTION)
        ? seen.rate("P37D-AR1", Deadlines.since(ours).getYear())
        : null;
  }

  private static void differs(Seen seen, NirPairs pairs, Pair pair, ProgrammeRecord nirs) {
    new NirFields(
            pairs::named,
            (field, label, here, there) -> differs(seen, pair, field, label, here, there))
        .compare(pair.ours(), nirs);
  }

  /** One field that is not the same. */
  static void differs(Seen seen, Pair pair, String field, String label, String here, String there) {
    ProgrammeRecord ours = pair.ours();
    var handed = Causes.handed(seen.dossier, ours, NIR);
    seen.found(
        Seen.draft(
                Check.NIR_ULIKT,
                Causes.onItsWay(handed) ? Kind.NOT_YET_DUE : Kind.DIFFERS,
                about(ours) + "|" + field)
            .says(label + " i " + NirWords.of(ours))
            .value(pair.side(), here)
            .value(Side.NIR, there)
            // What was settled long ago is no reason why the two differ now.
            .cause(
                handed == null || handed.state() == Handed.State.SETTLED
                    ? null
                    : Causes.words(handed))
            .remedy(Remedy.Type.SEND_AGAIN, pair.side(), ours.kind(), ours.header().reference()));
  }

  /** What an earlier municipality registered of one who moved in is not ours to have. */
  private static boolean isOurs(Seen seen, ProgrammeRecord only) {
    LocalDate arrived = seen.movedIn() ? seen.arrivedOn() : null;
    return arrived == null || !Deadlines.since(only).isBefore(arrived);
  }

  private static void extra(Seen seen, ProgrammeRecord only) {
    if (seen.asks(Check.NIR_OVERSKYTENDE)) {
      seen.found(
          Seen.draft(Check.NIR_OVERSKYTENDE, Kind.EXTRA, about(only))
              .says(NirWords.of(only))
              .value(Side.NIR, NirWords.of(only)));
    }
  }

  private static void yearEnd(Seen seen, int missing) {
    int months = Limit.YEAR_END_MONTHS.wholeOn(seen.today).orElse(0);
    if (missing == 0 || months == 0 || !seen.asks(Check.FRIST_AAR)) {
      return;
    }
    int year = seen.today.getYear();
    LocalDate by = LocalDate.of(year, Month.JANUARY, 1).plusMonths(months).minusDays(1);
    seen.found(
        Seen.draft(
                Check.FRIST_AAR,
                seen.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE,
                "" + (year - 1))
            .says(missing, year - 1, by)
            .due(by));
  }

  /** NIR has the person somewhere else than the register does. */
  static void municipality(Seen seen) {
    var nirs = seen.latest(Side.NIR, NirPerson.class);
    var person = seen.person;
    if (!seen.asks(Check.NIR_KOMMUNE) || nirs == null || person == null) {
      return;
    }
    var there = nirs.livesIn();
    var registered = person.residence().municipality();
    if (there != null && registered != null && !Municipalities.same(there, registered)) {
      seen.found(
          Seen.draft(Check.NIR_KOMMUNE, Kind.DIFFERS, "municipality")
              .value(Side.NIR, there)
              .value(Side.POPULATION, registered));
    }
  }

  static String about(ProgrammeRecord record) {
    return record.kind() + "|" + record.header().reference();
  }
}
