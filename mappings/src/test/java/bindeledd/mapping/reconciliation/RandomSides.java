package bindeledd.mapping.reconciliation;

import bindeledd.model.ExtraGrantApplication;
import bindeledd.model.ExtraGrantDecision;
import bindeledd.model.Grade;
import bindeledd.model.GrantBasis;
import bindeledd.model.GrantLine;
import bindeledd.model.Header;
import bindeledd.model.HousingDecision;
import bindeledd.model.HousingOutcome;
import bindeledd.model.HousingPayment;
import bindeledd.model.NirPerson;
import bindeledd.model.Participant;
import bindeledd.model.Person;
import bindeledd.model.PersonNumber;
import bindeledd.model.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each side may say of a person. */
final class RandomSides {

  private static final List<String> GROUNDS =
      List.of(
          "asylum",
          "collective-protection",
          "resettlement",
          "humanitarian",
          "family",
          "family",
          "citizen",
          "work",
          "asylum-seeker",
          "other");
  private static final List<String> CODES =
      List.of(
          "AR-1",
          "AR-1EV",
          "AR-1B",
          "AR-2",
          "AR-2",
          "AR-3",
          "AR-4",
          "AR-5",
          "ELDR",
          "BHT",
          "EMINB",
          "EMINU",
          "FHT1",
          "FHT2",
          "Grunntilskudd-H",
          "P37D-AR1",
          "UN43G",
          "NY-1");
  private static final List<Long> AMOUNTS =
      List.of(
          241_100_00L, 194_400_00L, 180_600_00L, 27_800_00L, 45_000_00L, 12_345_67L, -12_345_67L);

  private final RandomTown town;
  private final List<PersonNumber> pool;
  private @Nullable GrantLine earlier;

  RandomSides(RandomTown town, List<PersonNumber> pool) {
    this.town = town;
    this.pool = pool;
  }

  private @Nullable LocalDate born() {
    LocalDate day = town.day();
    return switch (town.random.nextInt(8)) {
      case 0 -> null;
      case 1 -> day;
      case 2 -> day.minusYears(town.any(List.of(5, 6, 16, 17, 18, 20, 21, 55, 56, 60, 67)));
      case 3 ->
          day.minusYears(town.any(List.of(5, 6, 16, 17, 18, 20, 21, 55, 56, 60, 67))).plusDays(1);
      default -> LocalDate.of(1980, 5, 5).plusYears(town.any(List.of(0, 25, 30, 40)));
    };
  }

  private Person.Name name() {
    return town.any(
        List.of(
            new Person.Name("Kanari", null, "Testesen"),
            new Person.Name("KANARI", null, "Testesen"),
            new Person.Name("Kanari", "Prøve", "Testesen"),
            new Person.Name("Kanari-Prøve", null, "Testesen")));
  }

  Participant participant(Header header) {
    List<String> grounds =
        switch (town.random.nextInt(6)) {
          case 0 -> null;
          case 1 -> List.of(town.any(GROUNDS), town.any(GROUNDS));
          default -> List.of(town.any(GROUNDS));
        };
    return new Participant(
        header, name(), born(), List.of(), grounds, town.random.nextInt(4) == 0 ? null : basis());
  }

  private GrantBasis basis() {
    return new GrantBasis(
        town.random.nextBoolean() ? town.settling() : null,
        town.random.nextInt(4) == 0 ? null : town.any(GrantBasis.Tie.values()),
        town.maybe(),
        town.random.nextInt(4) == 0 ? null : town.any(GROUNDS),
        town.random.nextInt(3) == 0 ? town.maybe() : town.day().plusYears(town.any(List.of(0, 5))),
        town.random.nextInt(4) == 0 ? null : Boolean.valueOf(town.random.nextInt(4) > 0));
  }

  ExtraGrantApplication application(Header header) {
    return new ExtraGrantApplication(
        header,
        town.year(),
        town.any(List.of("FHT1", "FHT2")),
        town.settling(),
        List.of(new ExtraGrantApplication.Expense("Avlastning", Math.abs(town.any(AMOUNTS)) * 3)),
        true,
        null);
  }

  Settlement settlement(Header header) {
    return new Settlement(
        header,
        "SAK",
        town.any(Settlement.Status.values()),
        town.any(Settlement.Means.values()),
        town.any(Settlement.Role.values()),
        town.random.nextInt(4) == 0,
        town.random.nextInt(4) == 0 ? null : name(),
        born(),
        null,
        null,
        town.random.nextInt(4) == 0 ? null : town.settling());
  }

  Person person(Header header) {
    List<Person.HeldNumber> held = new ArrayList<>();
    for (PersonNumber number : pool) {
      if (town.random.nextInt(3) > 0) {
        held.add(new Person.HeldNumber(number, town.random.nextBoolean()));
      }
    }
    return new Person(
        header,
        held,
        town.random.nextInt(6) == 0 ? null : name(),
        born(),
        List.of(),
        new Person.Residence(
            town.random.nextInt(6) == 0 ? "utflyttet" : "bosatt",
            town.random.nextInt(6) == 0
                ? null
                : town.any(List.of(Life.HERE, Life.HERE, Life.HERE, Life.THERE)),
            town.maybe(),
            null),
        null,
        town.random.nextInt(6) == 0 ? town.day() : null,
        town.any(Grade.values()));
  }

  NirPerson inNir(Header header) {
    NirPerson.Listed row =
        new NirPerson.Listed(
            town.maybe(),
            town.maybe(),
            town.random.nextBoolean() ? null : town.any(List.of("work", "full-upper-secondary")),
            town.random.nextBoolean() ? null : "course",
            town.maybe(),
            town.random.nextBoolean() ? null : town.any(List.of("work", "other")));
    return new NirPerson(
        header,
        null,
        town.random.nextInt(4) == 0 ? null : town.any(List.of(Life.HERE, Life.THERE)),
        town.maybe(),
        town.random.nextBoolean() ? null : row);
  }

  /** Often much like the one before. */
  GrantLine line(Header header) {
    GrantLine like = town.random.nextInt(3) == 0 ? earlier : null;
    int year = like == null ? town.year() : like.grantYear();
    String term =
        like == null || town.random.nextBoolean()
            ? (year + town.random.nextInt(2)) + "-Q" + (1 + town.random.nextInt(4))
            : like.term();
    LocalDate from = town.day();
    boolean told = town.random.nextInt(3) == 0;
    var line =
        new GrantLine(
            header,
            term,
            year,
            like == null ? town.any(CODES) : like.code(),
            like == null ? town.any(AMOUNTS) : like.amountInOere(),
            told ? from : null,
            told || town.random.nextInt(5) == 0 ? from.plusDays(town.random.nextInt(120)) : null,
            town.any(GrantLine.Status.values()),
            town.random.nextInt(5) == 0 ? "V-" + town.random.nextInt(4) : null,
            town.random.nextInt(4) == 0 ? town.settling() : null);
    earlier = line;
    return line;
  }

  ExtraGrantDecision decision(Header header) {
    return new ExtraGrantDecision(
        header,
        town.any(List.of("FHT1", "FHT2")),
        town.year(),
        town.random.nextBoolean() ? null : Long.valueOf(100_00L),
        town.random.nextBoolean() ? null : Long.valueOf(90_00L),
        town.day(),
        town.any(ExtraGrantDecision.Outcome.values()));
  }

  HousingDecision housed(Header header) {
    return new HousingDecision(
        header,
        town.month(),
        town.any(HousingDecision.Outcome.values()),
        town.any(HousingOutcome.Role.values()),
        new HousingDecision.Told(
            "VEDTATT",
            null,
            town.random.nextInt(4) == 0 ? null : town.any(List.of("V00", "V05", "V48", "V09")),
            null),
        RandomTown.at(town.today));
  }

  HousingPayment payment(Header header) {
    return new HousingPayment(
        header,
        town.random.nextBoolean() ? town.day() : town.today.minusDays(59L + town.random.nextInt(3)),
        2_000_00L,
        town.any(HousingPayment.Recipient.values()),
        "KOMMUNE",
        HousingOutcome.Role.APPLICANT,
        RandomTown.at(town.today));
  }
}
