package bindeledd.mapping.reconciliation;

import bindeledd.mapping.reconciliation.Difference.Kind;
import bindeledd.model.Law;
import bindeledd.model.NirPerson;
import bindeledd.model.Participant;
import bindeledd.model.Period;
import bindeledd.model.Person;
import bindeledd.model.ProgrammeRecord.Decision;
import bindeledd.model.Scheme;
import bindeledd.model.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Numbers, names and dates that are not the same, and homes NIR has wrong. */
final class IdentityFaults {

  private IdentityFaults() {}

  static List<Fault> all() {
    return List.of(
        new Fault(
            "municipality",
            Set.of("nir person", "home"),
            Profile::isPlain,
            IdentityFaults::elsewhereInNir),
        new Fault("old number", Set.of("number"), Profile::isPlain, life -> number(life, 0)),
        new Fault("strange number", Set.of("number"), Profile::isPlain, life -> number(life, 1)),
        new Fault("duf only", Set.of("number"), Profile::isPlain, life -> number(life, 2)),
        new Fault("name", Set.of("name"), Profile::isPlain, IdentityFaults::name),
        new Fault("birth", Set.of("birth"), Profile::isPlain, IdentityFaults::birth),
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
            Profile::isPlain,
            IdentityFaults::unknown),
        new Fault("dead", Set.of("nir open"), it -> it == Profile.DEAD, IdentityFaults::open));
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
