package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.GrantLine;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Lines that are missing, or that should not be, or are not as they should be. */
final class GrantFaults {

  private GrantFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("R3 missing", Set.of("settled", "lines"), Profile::isPlain, GrantFaults::noLine),
        new Fault(
            "R3 unsure",
            Set.of("settled", "lines"),
            it -> it == Profile.MINOR,
            GrantFaults::noLineOfMinor),
        new Fault(
            "R3 extra",
            Set.of("lines"),
            it -> it == Profile.TRIGGERS_NOTHING || it == Profile.BORN_LATE,
            GrantFaults::lineForNothing),
        new Fault(
            "R3 ground",
            Set.of("settled", "lines", "start"),
            Profile::isAdult,
            GrantFaults::noGround),
        new Fault("R4", Set.of("lines"), it -> it == Profile.MOVED_OUT, GrantFaults::lineAfter),
        new Fault(
            "R4 whole", Set.of("lines"), it -> it == Profile.MOVED_OUT, GrantFaults::wholeQuarter),
        new Fault("R4 dead", Set.of("lines"), it -> it == Profile.DEAD, GrantFaults::lineAfter),
        new Fault(
            "R5 age", Set.of("lines"), it -> it.isAdult() && it.isPlain(), GrantFaults::elder),
        new Fault("R5 BHT", Set.of("lines"), it -> it == Profile.CHILD, GrantFaults::nursery),
        new Fault(
            "R5 unknown",
            Set.of("lines", "birth", "number"),
            it -> it == Profile.ELDER,
            GrantFaults::noBirthDate),
        new Fault(
            "R5 alone", Set.of("lines"), it -> it == Profile.IN_FAMILY, GrantFaults::aloneInFamily),
        new Fault("R5 minor", Set.of("lines"), it -> it == Profile.MINOR, GrantFaults::olderMinor),
        new Fault("R6", Set.of("lines"), Profile::isPlain, GrantFaults::wrongNumber),
        new Fault("R11", Set.of("lines"), Profile::isPlain, GrantFaults::twice),
        new Fault("R11 term", Set.of("lines"), Profile::isPlain, GrantFaults::twiceInTerm),
        new Fault("BELOP", Set.of("lines"), Profile::isPlain, GrantFaults::wrongAmount),
        new Fault("corrected", Set.of("lines"), Profile::isPlain, GrantFaults::corrected));
  }

  private static void noLine(Life life) {
    int year = life.settledOn.getYear();
    life.remove(
        Side.TILSKUDD,
        fact ->
            fact instanceof GrantLine line
                && line.grantYear() == year
                && line.code().startsWith("AR-"));
    life.want(Check.R3, Kind.MISSING, "AR-1|" + year);
  }

  private static void lineForNothing(Life life) {
    int year = life.settledOn.getYear();
    life.line("AR-1B", year, new GrantTerm(year, 4), 90_000_00L + 7);
    life.want(Check.R3, Kind.EXTRA, "AR-1B|" + year);
    if (year == 2024) {
      // No rate is known but the one that year: the amount would be another fault.
      life.remove(Side.TILSKUDD, GrantLine.class::isInstance);
      life.line("AR-1B", year, new GrantTerm(year, 4), 100);
    }
  }

  private static void lineAfter(Life life) {
    LocalDate late = life.diedOn == null ? life.movedOn.plusMonths(5) : life.diedOn.plusMonths(5);
    int number = late.getYear() - life.settledOn.getYear() + 1;
    if (number > 5 || number < 2) {
      return;
    }
    var line =
        life.line(
            "AR-" + number,
            late.getYear(),
            new GrantTerm(late.getYear(), (late.getMonthValue() + 2) / 3),
            12_345_00L);
    life.want(Check.R4, Kind.EXTRA, "line|" + line.header().reference());
  }

  private static void elder(Life life) {
    int year = life.settledOn.getYear();
    life.lines("ELDR", year, true, 1, 1);
    life.want(Check.R5, Kind.DIFFERS, "ELDR|" + year);
  }

  private static void aloneInFamily(Life life) {
    int year = life.settledOn.getYear();
    life.remove(
        Side.TILSKUDD, fact -> fact instanceof GrantLine line && line.code().equals("AR-1"));
    life.lines("AR-1EV", year, true, 1, 1);
    life.want(Check.R5, Kind.DIFFERS, "AR-1EV|" + year);
  }

  private static void olderMinor(Life life) {
    int year = life.born.getYear() + 17;
    boolean any =
        life.all(Side.TILSKUDD, GrantLine.class).stream()
            .anyMatch(line -> line.code().equals("EMINU") && line.grantYear() == year);
    if (any) {
      life.replace(
          Side.TILSKUDD,
          GrantLine.class,
          it -> it.code().equals("EMINU") && it.grantYear() == year ? coded(it, "EMINB") : it);
      life.want(Check.R5, Kind.DIFFERS, "EMINB|" + year);
    }
  }

  private static GrantLine coded(GrantLine it, String code) {
    return line(it, code, it.amountInOere());
  }

  private static GrantLine line(GrantLine it, String code, long oere) {
    return new GrantLine(
        it.header(),
        it.term(),
        it.grantYear(),
        code,
        oere,
        it.from(),
        it.to(),
        it.status(),
        it.corrects(),
        it.settledOn());
  }

  private static void wrongNumber(Life life) {
    int year = life.settledOn.getYear() + 1;
    boolean any =
        life.all(Side.TILSKUDD, GrantLine.class).stream()
            .anyMatch(line -> line.code().equals("AR-2"));
    if (any) {
      life.replace(
          Side.TILSKUDD, GrantLine.class, it -> it.code().equals("AR-2") ? coded(it, "AR-4") : it);
      life.want(Check.R6, Kind.DIFFERS, "AR-4|" + year);
    }
  }

  private static void twice(Life life) {
    int year = life.settledOn.getYear();
    for (GrantLine line : life.all(Side.TILSKUDD, GrantLine.class)) {
      if (line.grantYear() == year && line.code().startsWith("AR-1")) {
        life.line(line.code(), year, new GrantTerm(year + 1, 1), line.amountInOere());
        life.want(Check.R11, Kind.EXTRA, line.code() + "|" + year);
      }
    }
  }

  private static void wrongAmount(Life life) {
    if (life.settledOn.getYear() == 2024) {
      for (GrantLine line : life.all(Side.TILSKUDD, GrantLine.class)) {
        if (Set.of("AR-1", "AR-1EV").contains(line.code())) {
          life.replace(
              Side.TILSKUDD,
              GrantLine.class,
              it -> it == line ? line(it, it.code(), it.amountInOere() - 1) : it);
          life.want(Check.BELOP, Kind.DIFFERS, line.code() + "|2024");
        }
      }
    }
  }

  private static void noLineOfMinor(Life life) {
    int year = life.settledOn.getYear();
    life.remove(
        Side.TILSKUDD, fact -> fact instanceof GrantLine line && line.code().equals("AR-1B"));
    life.want(Check.R3, Kind.NOT_CHECKED, "AR-1|" + year);
  }

  private static void noGround(Life life) {
    life.replace(
        Side.CASEWORK,
        Participant.class,
        it ->
            new Participant(
                it.header(), it.name(), it.birthDate(), it.citizenships(), null, it.grantBasis()));
    life.want(Check.R3, Kind.NOT_CHECKED, "target");
  }

  /** The last line is for the whole quarter, though the person was here for a part of it. */
  private static void wholeQuarter(Life life) {
    for (GrantLine line : life.all(Side.TILSKUDD, GrantLine.class)) {
      LocalDate end = GrantTerm.of(line.term()).orElseThrow().lastDay();
      if (line.to() != null && line.to().isBefore(end)) {
        life.replace(
            Side.TILSKUDD,
            GrantLine.class,
            it ->
                it.equals(line)
                    ? new GrantLine(
                        it.header(),
                        it.term(),
                        it.grantYear(),
                        it.code(),
                        it.amountInOere(),
                        null,
                        null,
                        it.status(),
                        it.corrects(),
                        it.settledOn())
                    : it);
        life.want(Check.R4, Kind.EXTRA, "line|" + line.header().reference());
      }
    }
  }

  private static void nursery(Life life) {
    int year = life.settledOn.getYear();
    life.lines("BHT", year, true, 1, 1);
    life.want(Check.R5, Kind.DIFFERS, "BHT|" + year);
  }

  private static void noBirthDate(Life life) {
    life.replace(
        Side.CASEWORK,
        Participant.class,
        it ->
            new Participant(
                it.header(),
                it.name(),
                null,
                it.citizenships(),
                it.permitGrounds(),
                it.grantBasis()));
    life.replace(
        Side.POPULATION,
        Person.class,
        it ->
            new Person(
                it.header(),
                it.numbers(),
                it.name(),
                null,
                it.citizenships(),
                it.residence(),
                it.permit(),
                it.diedOn(),
                it.grade()));
    life.replace(
        Side.IMDINETT,
        Settlement.class,
        it ->
            new Settlement(
                it.header(),
                it.agreement(),
                it.status(),
                it.means(),
                it.role(),
                it.unaccompaniedMinor(),
                it.name(),
                null,
                it.assignedOn(),
                it.plannedOn(),
                it.settledOn()));
    life.want(Check.R5, Kind.NOT_CHECKED, "ELDR|" + life.settledOn.getYear());
  }

  /** A later year's quarter that came once more. */
  private static void twiceInTerm(Life life) {
    int year = life.settledOn.getYear() + 1;
    for (GrantLine line : life.all(Side.TILSKUDD, GrantLine.class)) {
      if (line.code().equals("AR-2") && line.grantYear() == year) {
        life.line(line.code(), year, GrantTerm.of(line.term()).orElseThrow(), line.amountInOere());
        life.want(Check.R11, Kind.EXTRA, "AR-2|" + year);
        return;
      }
    }
  }

  /** No fault: what was paid wrong, taken back, and paid right. */
  private static void corrected(Life life) {
    int year = life.settledOn.getYear();
    for (GrantLine line : life.all(Side.TILSKUDD, GrantLine.class)) {
      if (line.grantYear() == year && line.code().startsWith("AR-1")) {
        var wrong =
            life.line(
                line.code(),
                year,
                GrantTerm.of(line.term()).orElseThrow(),
                line.amountInOere() + 1);
        life.add(
            Side.TILSKUDD,
            new GrantLine(
                life.header(life.reference("L"), life.today),
                line.term(),
                year,
                line.code(),
                -wrong.amountInOere(),
                null,
                null,
                GrantLine.Status.CORRECTED,
                wrong.header().reference(),
                null));
      }
    }
  }
}
