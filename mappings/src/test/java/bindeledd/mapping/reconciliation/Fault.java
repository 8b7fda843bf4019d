package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.mapping.rules.GrantTerm;
import bindeledd.model.CareClaim;
import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.Fact;
import bindeledd.model.GrantLine;
import bindeledd.model.HousingApplication;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.Law;
import bindeledd.model.NirPerson;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord;
import bindeledd.model.ProgrammeRecord.Complaint;
import bindeledd.model.ProgrammeRecord.Contract;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.ProgrammeRecord.EducationBackground;
import bindeledd.model.ProgrammeRecord.End;
import bindeledd.model.ProgrammeRecord.Goal;
import bindeledd.model.ProgrammeRecord.Hours;
import bindeledd.model.ProgrammeRecord.Measure;
import bindeledd.model.Scheme;
import bindeledd.model.Settlement;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something wrong with a life, and what a reconciliation must say of it. Faults that touch the same
 * thing are not put on one life: what they do together is nobody's to say.
 */
record Fault(String name, Set<String> touches, Predicate<Profile> of, Consumer<Life> done) {

  private static final Predicate<Profile> PLAIN = Profile::isPlain;
  private static final Predicate<Profile> ADULT = Profile::isAdult;
  private static final Predicate<Profile> FRESH = it -> it == Profile.FRESH;

  static final List<Fault> ALL =
      List.of(
          new Fault("R1 missing", Set.of("settled"), PLAIN, Fault::notInImdinett),
          new Fault("R1 differs", Set.of("settled"), PLAIN, Fault::anotherDay),
          new Fault("R1 extra", Set.of("settled"), PLAIN, Fault::onlyInImdinett),
          new Fault(
              "R2", Set.of("settled", "home", "lines", "start"), PLAIN, Fault::neverRegistered),
          new Fault("R3 missing", Set.of("settled", "lines"), PLAIN, Fault::noLine),
          new Fault(
              "R3 extra",
              Set.of("lines"),
              it -> it == Profile.TRIGGERS_NOTHING || it == Profile.BORN_LATE,
              Fault::lineForNothing),
          new Fault("R4", Set.of("lines"), it -> it == Profile.MOVED_OUT, Fault::lineAfter),
          new Fault("R4 dead", Set.of("lines"), it -> it == Profile.DEAD, Fault::lineAfter),
          new Fault("R5 age", Set.of("lines"), it -> it.isAdult() && it.isPlain(), Fault::elder),
          new Fault(
              "R5 alone", Set.of("lines"), it -> it == Profile.IN_FAMILY, Fault::aloneInFamily),
          new Fault("R5 minor", Set.of("lines"), it -> it == Profile.MINOR, Fault::olderMinor),
          new Fault("R6", Set.of("lines"), PLAIN, Fault::wrongNumber),
          new Fault("R7", Set.of("nir decision"), ADULT, Fault::noNorwegian),
          new Fault("R8", Set.of("nir widened"), it -> it == Profile.ALONE, Fault::widened),
          new Fault("R10", Set.of("extra"), PLAIN, Fault::noExtra),
          new Fault("R10 sent", Set.of("extra"), PLAIN, Fault::extraUnknown),
          new Fault("R11", Set.of("lines"), PLAIN, Fault::twice),
          new Fault("R12", Set.of("nir end", "start"), ADULT, Fault::noEnd),
          new Fault("BELOP", Set.of("lines"), PLAIN, Fault::wrongAmount),
          new Fault("H1", Set.of("housing"), FRESH, Fault::notApplied),
          new Fault("H2", Set.of("housing"), PLAIN, Fault::notAtHome),
          new Fault("H3", Set.of("housing", "home"), PLAIN, Fault::movedWithin),
          new Fault("H4", Set.of("payment"), PLAIN, Fault::paidToMunicipality),
          new Fault("H5", Set.of("housing"), PLAIN, Fault::documents),
          new Fault("start", Set.of("start", "nir decision", "nir"), FRESH, Fault::notStarted),
          new Fault(
              "norwegian",
              Set.of("nir decision", "nir hours", "nir widened", "start", "home"),
              ADULT,
              Fault::noTraining),
          new Fault("late", Set.of("nir contract"), ADULT, Fault::lateContract),
          new Fault("missing", Set.of("nir measure"), ADULT, life -> newMeasure(life, false)),
          new Fault("rejected", Set.of("nir measure"), ADULT, life -> newMeasure(life, true)),
          new Fault("lost measure", Set.of("nir measure"), ADULT, Fault::lostMeasure),
          new Fault("by hand only", Set.of("nir complaint"), ADULT, Fault::onlyByHand),
          new Fault("field", Set.of("nir goal"), ADULT, Fault::field),
          new Fault("unknown code", Set.of("nir goal"), ADULT, Fault::unknownCode),
          new Fault("municipality", Set.of("nir person", "home"), PLAIN, Fault::elsewhereInNir),
          new Fault("old number", Set.of("number"), PLAIN, life -> number(life, 0)),
          new Fault("strange number", Set.of("number"), PLAIN, life -> number(life, 1)),
          new Fault("duf only", Set.of("number"), PLAIN, life -> number(life, 2)),
          new Fault("name", Set.of("name"), PLAIN, Fault::name),
          new Fault("birth", Set.of("birth"), PLAIN, Fault::birth),
          new Fault(
              "unknown person",
              Set.of(
                  "home",
                  "number",
                  "name",
                  "birth",
                  "lines",
                  "housing",
                  "start",
                  "nir person",
                  "nir decision"),
              PLAIN,
              Fault::unknown),
          new Fault("dead", Set.of("nir open"), it -> it == Profile.DEAD, Fault::open));

  private static void notInImdinett(Life life) {
    life.replace(
        Side.IMDINETT, Settlement.class, it -> settlement(it, Settlement.Status.AGREED, null));
    life.want(Check.R1, Kind.MISSING, "settlement-date");
  }

  private static Settlement settlement(
      Settlement it, Settlement.Status status, LocalDate settledOn) {
    return new Settlement(
        it.header(),
        it.agreement(),
        status,
        it.means(),
        it.role(),
        it.unaccompaniedMinor(),
        it.name(),
        it.birthDate(),
        it.assignedOn(),
        it.plannedOn(),
        settledOn);
  }

  private static void anotherDay(Life life) {
    LocalDate other =
        life.settledOn.getDayOfYear() > 10
            ? life.settledOn.minusDays(3)
            : life.settledOn.plusDays(3);
    life.replace(
        Side.IMDINETT, Settlement.class, it -> settlement(it, Settlement.Status.SETTLED, other));
    life.want(Check.R1, Kind.DIFFERS, "settlement-date");
  }

  private static void onlyInImdinett(Life life) {
    life.remove(Side.CASEWORK, SettlementDate.class::isInstance);
    life.want(Check.R1, Kind.EXTRA, "settlement-date");
  }

  private static void neverRegistered(Life life) {
    home(life, Life.THERE, life.settledOn.minusDays(400));
    life.replace(
        Side.NIR, NirPerson.class, it -> new NirPerson(it.header(), null, null, null, null));
    life.want(Check.R2, Kind.MISSING, "residence");
  }

  private static void home(Life life, bindeledd.model.Municipality where, LocalDate since) {
    life.replace(
        Side.POPULATION,
        Person.class,
        it ->
            new Person(
                it.header(),
                it.numbers(),
                it.name(),
                it.birthDate(),
                it.citizenships(),
                new Person.Residence("bosatt", where, since, null),
                null,
                it.diedOn(),
                it.grade()));
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

  private static void noNorwegian(Life life) {
    for (Decision one : life.all(Side.CASEWORK, Decision.class)) {
      if (one.scheme() == Scheme.NORWEGIAN_TRAINING && one.type().equals("grant")) {
        forget(life, one);
        life.want(Check.R7, kind(life, one.decidedOn()), "decision|" + one.header().reference());
      }
    }
  }

  /** NIR has it under no reference; the year's end may miss it too. */
  private static void forget(Life life, ProgrammeRecord record) {
    life.remove(
        Side.NIR, fact -> fact instanceof ProgrammeRecord other && NirPairs.isSame(record, other));
    missedYear(life, bindeledd.mapping.rules.Deadlines.since(record));
  }

  private static void missedYear(Life life, LocalDate since) {
    int year = life.today.getYear();
    if (since.getYear() == year - 1) {
      boolean late = life.today.isAfter(LocalDate.of(year, 3, 1).minusDays(1));
      life.want(Check.FRIST_AAR, late ? Kind.MISSING : Kind.NOT_YET_DUE, "" + (year - 1));
    }
  }

  private static Kind kind(Life life, LocalDate since) {
    return life.today.isAfter(since.plusMonths(2)) ? Kind.MISSING : Kind.NOT_YET_DUE;
  }

  private static void widened(Life life) {
    LocalDate start = life.settledOn.plusDays(30);
    LocalDate on = start.plusMonths(12).plusMonths(4);
    if (on.isAfter(life.today)
        || on.isBefore(LocalDate.of(2022, 6, 15))
        || on.isAfter(LocalDate.of(2026, 6, 30))) {
      return;
    }
    var decision =
        new Decision(
            life.header(life.reference("V"), on),
            Scheme.NORWEGIAN_TRAINING,
            Law.INTEGRATION_ACT,
            "extended-norwegian",
            on,
            new Period(on, on.plusMonths(6)),
            null,
            null);
    life.registered(decision);
    life.want(Check.R8, Kind.DIFFERS, "decision|" + decision.header().reference());
  }

  private static void noExtra(Life life) {
    int year = life.settledOn.getYear();
    life.add(
        Side.CASEWORK,
        new CareClaim(
            life.header(life.reference("C"), life.settledOn),
            year,
            life.born,
            life.settledOn,
            new Period(life.settledOn, null),
            new CareClaim.Costs(1_500_000_00L, 0, 0, 0, 0)));
    extra(life, year);
  }

  private static void extra(Life life, int year) {
    boolean late = life.today.isAfter(life.settledOn.plusMonths(14));
    life.want(Check.R10, late ? Kind.MISSING : Kind.NOT_YET_DUE, "extra|" + year);
  }

  private static void extraUnknown(Life life) {
    int year = life.settledOn.getYear();
    life.add(
        Side.CASEWORK,
        new ExtraGrantApplication(
            life.header(life.reference("E"), life.settledOn.plusDays(100)),
            year,
            "FHT1",
            life.settledOn,
            List.of(new ExtraGrantApplication.Expense("Avlastning", 120_000_00L)),
            true,
            null));
    extra(life, year);
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

  /** A programme that ran out last, without an end anywhere. */
  private static void noEnd(Life life) {
    for (Decision one : life.all(Side.CASEWORK, Decision.class)) {
      LocalDate to = one.period().to();
      if (one.scheme() == Scheme.INTRODUCTION_PROGRAMME && to != null && to.isBefore(life.today)) {
        life.remove(Side.CASEWORK, End.class::isInstance);
        life.remove(Side.NIR, End.class::isInstance);
        life.want(Check.R12, kind(life, to), "decision|" + one.header().reference() + "|end");
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

  private static void notApplied(Life life) {
    life.remove(Side.CASEWORK, HousingApplication.class::isInstance);
    life.want(
        Check.H1, life.today.getDayOfMonth() > 25 ? Kind.MISSING : Kind.NOT_YET_DUE, "application");
  }

  private static void decided(Life life, HousingDecision.Outcome outcome, String code) {
    LocalDate month = life.today.minusMonths(1).withDayOfMonth(1);
    life.add(
        Side.HUSBANKEN,
        new HousingDecision(
            life.header(life.reference("HB"), month),
            month,
            outcome,
            HousingOutcome.Role.APPLICANT,
            new HousingDecision.Told("VEDTATT", "AVSLAG", code, null),
            life.at(month)));
  }

  private static String month(Life life) {
    return "|" + life.today.minusMonths(1).withDayOfMonth(1);
  }

  private static void notAtHome(Life life) {
    decided(life, HousingDecision.Outcome.REFUSED, life.random.nextBoolean() ? "V05" : "V48");
    life.want(Check.H2, Kind.DIFFERS, "household" + month(life));
  }

  private static void movedWithin(Life life) {
    decided(life, HousingDecision.Outcome.GRANTED, "V00");
    LocalDate moved = life.today.minusMonths(1).withDayOfMonth(1).plusDays(1);
    home(life, Life.HERE, moved);
    LocalDate month = moved.plusMonths(1).withDayOfMonth(1);
    life.want(
        Check.H3,
        life.today.isAfter(month.withDayOfMonth(25)) ? Kind.MISSING : Kind.NOT_YET_DUE,
        "moved|" + moved);
  }

  private static void paidToMunicipality(Life life) {
    var payment =
        new HousingPayment(
            life.header(life.reference("HU"), life.today.minusDays(10)),
            life.today.minusDays(10),
            2_000_00L,
            HousingPayment.Recipient.MUNICIPALITY,
            "KOMMUNE",
            HousingOutcome.Role.APPLICANT,
            life.at(life.today));
    life.add(Side.HUSBANKEN, payment);
    life.want(Check.H4, Kind.NOT_CHECKED, "payment|" + payment.header().reference());
  }

  private static void documents(Life life) {
    decided(life, HousingDecision.Outcome.DISMISSED, "V09");
    life.want(Check.H5, Kind.MISSING, "documents" + month(life));
  }

  private static void notStarted(Life life) {
    Predicate<Fact> programme =
        fact ->
            fact instanceof ProgrammeRecord record
                && !(record instanceof Hours)
                && !(record instanceof EducationBackground)
                && !(record instanceof Contract)
                && !isNorwegian(life, record);
    life.remove(Side.NIR, programme);
    life.remove(Side.CASEWORK, programme);
    life.want(Check.FRIST_OPPSTART, Kind.NOT_YET_DUE, "start");
  }

  /** The grant of training, whatever it is called where it was typed by hand. */
  private static boolean isNorwegian(Life life, ProgrammeRecord record) {
    return record instanceof Decision decision && decision.scheme() == Scheme.NORWEGIAN_TRAINING;
  }

  private static void noTraining(Life life) {
    for (Side side : List.of(Side.CASEWORK, Side.EDUCATION, Side.NIR)) {
      life.remove(
          side,
          fact ->
              fact instanceof Hours
                  || (fact instanceof Decision decision
                      && decision.scheme() == Scheme.NORWEGIAN_TRAINING));
    }
    LocalDate by = life.movedOn.plusMonths(3);
    if (life.movedOn.isBefore(LocalDate.of(2021, 1, 1))) {
      return;
    }
    life.want(
        Check.FRIST_NORSK, life.today.isAfter(by) ? Kind.MISSING : Kind.NOT_YET_DUE, "norwegian");
  }

  private static void lateContract(Life life) {
    for (Contract one : life.all(Side.CASEWORK, Contract.class)) {
      forget(life, one);
      life.want(Check.FRIST_REGISTRERING, Kind.STALE, "contract|" + one.header().reference());
    }
  }

  private static void newMeasure(Life life, boolean rejected) {
    LocalDate from = life.today.minusDays(20);
    var intro = life.all(Side.CASEWORK, Decision.class).getFirst().header().reference();
    var measure =
        new Measure(
            life.header(life.reference("T"), from),
            intro,
            "course",
            new Period(from, life.today.plusDays(20)),
            10,
            null);
    life.add(Side.CASEWORK, measure);
    Kind kind = rejected ? Kind.MISSING : Kind.NOT_YET_DUE;
    if (rejected) {
      life.handed.add(
          new Handed(
              Side.CASEWORK,
              "measure",
              measure.header().reference(),
              1,
              "programme-to-nir",
              Handed.State.REJECTED,
              "UGYLDIG_KODE",
              null,
              life.at(from)));
    }
    life.want(Check.NIR_MANGLER, kind, "measure|" + measure.header().reference());
    life.want(Check.NIR_TILTAK_ANTALL, rejected ? Kind.DIFFERS : Kind.NOT_YET_DUE, "measures");
    missedYear(life, from);
  }

  private static void lostMeasure(Life life) {
    Measure one = life.all(Side.CASEWORK, Measure.class).getFirst();
    forget(life, one);
    life.want(Check.FRIST_REGISTRERING, Kind.STALE, "measure|" + one.header().reference());
    life.want(Check.NIR_TILTAK_ANTALL, Kind.DIFFERS, "measures");
  }

  private static void onlyByHand(Life life) {
    var complaint =
        life.byHand(
            new Complaint(
                life.header("X", life.today), "V-1", life.today.minusDays(5), null, null));
    life.add(Side.NIR, complaint);
    life.want(Check.NIR_OVERSKYTENDE, Kind.EXTRA, "complaint|" + complaint.header().reference());
  }

  private static void field(Life life) {
    goal(life, "vocational-requalification");
  }

  private static void unknownCode(Life life) {
    goal(life, "HELT_NY_KODE");
  }

  private static void goal(Life life, String code) {
    Goal ours =
        life.all(Side.CASEWORK, Goal.class).stream()
            .filter(it -> it.type() == ProgrammeRecord.GoalType.FINAL)
            .findFirst()
            .orElseThrow();
    life.replace(
        Side.NIR,
        Goal.class,
        it ->
            it.type() == ProgrammeRecord.GoalType.FINAL
                ? new Goal(it.header(), it.type(), code, it.setOn(), it.decision())
                : it);
    life.want(Check.NIR_ULIKT, Kind.DIFFERS, "goal|" + ours.header().reference() + "|code");
  }

  private static void elsewhereInNir(Life life) {
    life.replace(
        Side.NIR, NirPerson.class, it -> new NirPerson(it.header(), null, Life.THERE, null, null));
    life.want(Check.NIR_KOMMUNE, Kind.DIFFERS, "municipality");
  }

  private static void number(Life life, int how) {
    var numbers =
        switch (how) {
          case 0 -> Subject.of(life.dnr, life.duf);
          case 1 -> Subject.of(new bindeledd.model.NationalNumber("99999999999"), life.duf);
          default -> Subject.of(life.duf);
        };
    participant(life, it -> it.name(), it -> it.birthDate(), numbers);
    switch (how) {
      case 0 -> life.want(Check.ID_NUMMER, Kind.STALE, "number|CASEWORK");
      case 1 -> life.want(Check.ID_NUMMER, Kind.DIFFERS, "number|CASEWORK");
      default -> life.want(Check.ID_BARE_DUF, Kind.MISSING, "number|CASEWORK");
    }
  }

  private static void participant(
      Life life,
      java.util.function.Function<Participant, Person.Name> name,
      java.util.function.Function<Participant, LocalDate> born,
      Subject subject) {
    life.replace(
        Side.CASEWORK,
        Participant.class,
        it ->
            new Participant(
                subject == null
                    ? it.header()
                    : life.header(it.header().reference(), life.settledOn, "", subject),
                name.apply(it),
                born.apply(it),
                it.citizenships(),
                it.permitGrounds(),
                it.grantBasis()));
  }

  private static void name(Life life) {
    participant(
        life, it -> new Person.Name("Kanari", null, "Annensen"), it -> it.birthDate(), null);
    life.want(Check.ID_NAVN, Kind.DIFFERS, "name|CASEWORK");
  }

  private static void birth(Life life) {
    participant(life, it -> it.name(), it -> life.born.plusDays(1), null);
    life.want(Check.ID_FODSELSDATO, Kind.DIFFERS, "birth-date|CASEWORK");
  }

  private static void unknown(Life life) {
    life.remove(Side.POPULATION, Person.class::isInstance);
    life.want(Check.ID_UKJENT, Kind.MISSING, "person");
  }

  private static void open(Life life) {
    LocalDate died = java.util.Objects.requireNonNull(life.diedOn);
    var decision =
        new Decision(
            life.header(life.reference("V"), died),
            Scheme.RECEPTION_CENTRE,
            Law.INTEGRATION_ACT,
            "grant",
            died.minusDays(30),
            new Period(died.minusDays(30), null),
            null,
            null);
    life.registered(decision);
    life.want(Check.ID_DOED, Kind.EXTRA, "dead");
  }
}
