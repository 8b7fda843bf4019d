package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.CareClaim;
import bindeledd.model.Change;
import bindeledd.model.Fact;
import bindeledd.model.Grade;
import bindeledd.model.GrantStatus;
import bindeledd.model.Header;
import bindeledd.model.HousingApplication;
import bindeledd.model.Municipality;
import bindeledd.model.Period;
import bindeledd.model.PersonNumber;
import bindeledd.model.SettlementDate;
import bindeledd.model.Subject;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sides that say anything at all, out of so few values that they often agree, nearly agree, and
 * meet on the very day a rule turns.
 */
final class RandomTown {

  private static final Municipality HERE = Life.HERE;
  final Random random;
  final LocalDate today;
  private final SyntheticNumbers numbers;
  private final List<LocalDate> days = new ArrayList<>();
  private List<PersonNumber> pool = List.of();

  RandomTown(long seed) {
    random = new Random(seed);
    numbers = new SyntheticNumbers(seed);
    today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
  }

  /** Each side read, broken off or not connected. */
  Situation situation() {
    Map<Side, Situation.Heard> heard = new EnumMap<>(Side.class);
    boolean all = random.nextBoolean();
    for (Side side : Side.values()) {
      int how = all ? 0 : random.nextInt(8);
      if (how < 6) {
        heard.put(side, new Situation.Heard.Whole(Instant.EPOCH));
      } else if (how == 6) {
        heard.put(side, new Situation.Heard.Broken("Lesingen stanset."));
      }
    }
    return new Situation(HERE, today, heard, GrantRates.PUBLIC);
  }

  Dossier next() {
    days.clear();
    var fnr = numbers.birthNumber();
    pool = List.of(fnr, fnr, numbers.dNumber(), numbers.dufNumber(), numbers.dufNumber());
    var sides = new RandomSides(this, pool);
    Map<Side, List<Fact>> told = new EnumMap<>(Side.class);
    some(told, Side.CASEWORK, 2, sides::participant);
    some(told, Side.CASEWORK, 2, header -> new SettlementDate(header, null, settling()));
    some(told, Side.CASEWORK, 1, sides::application);
    some(
        told,
        Side.CASEWORK,
        1,
        header ->
            new CareClaim(
                header, year(), day(), day(), period(), new CareClaim.Costs(1, 0, 0, 0, 0)));
    some(
        told,
        Side.CASEWORK,
        1,
        header -> new HousingApplication(header, month(), day(), List.of(), null, null));
    some(told, Side.IMDINETT, 2, sides::settlement);
    some(told, Side.POPULATION, 1, sides::person);
    some(told, Side.NIR, 1, sides::inNir);
    some(told, Side.TILSKUDD, 5, sides::line);
    some(told, Side.TILSKUDD, 1, sides::decision);
    some(
        told,
        Side.TILSKUDD,
        1,
        header ->
            new GrantStatus(
                header, "application", "P", GrantStatus.State.SENT, "SENDT", null, 1, at(today)));
    some(told, Side.HUSBANKEN, random.nextInt(3), sides::housed);
    some(told, Side.HUSBANKEN, 2, sides::payment);
    var programme = new RandomProgramme(this);
    some(told, Side.CASEWORK, 5, programme::next);
    some(told, Side.EDUCATION, 2, programme::taught);
    if (random.nextInt(4) > 0) {
      some(told, Side.NIR, 3, programme::next);
      programme.copies(told).forEach(fact -> add(told, Side.NIR, fact));
    }
    return new Dossier(
        new UUID(random.nextLong(), random.nextLong()),
        true,
        any(Grade.values()),
        told,
        programme.handed());
  }

  private void some(
      Map<Side, List<Fact>> told, Side side, int most, Function<Header, ? extends Fact> make) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      add(told, side, make.apply(header(side)));
    }
  }

  /** Of one reference a side has one fact of a sort. */
  private static void add(Map<Side, List<Fact>> told, Side side, Fact fact) {
    Set<String> taken = new HashSet<>();
    told.getOrDefault(side, List.of())
        .forEach(it -> taken.add(it.kind() + it.header().reference()));
    if (!taken.contains(fact.kind() + fact.header().reference())) {
      told.computeIfAbsent(side, _ -> new ArrayList<>()).add(fact);
    }
  }

  Header header(Side side) {
    List<PersonNumber> held = new ArrayList<>(List.of(any(pool)));
    if (random.nextBoolean()) {
      held.add(any(pool));
    }
    return new Header(
        random.nextInt(8) == 0 ? Life.THERE : HERE,
        new Subject(random.nextInt(10) == 0 ? List.of() : held),
        (side == Side.NIR ? "N-" : "V-") + random.nextInt(side == Side.TILSKUDD ? 6 : 4),
        1,
        at(day()).plusSeconds(random.nextInt(3)),
        "",
        random.nextInt(6) == 0 ? new Change.Correction() : new Change.Registration());
  }

  static Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Often a day already used, or near it, or one that a rule counts from today. */
  LocalDate day() {
    LocalDate day =
        switch (random.nextInt(8)) {
          case 0, 1 -> days.isEmpty() ? today : any(days);
          case 2 -> (days.isEmpty() ? today : any(days)).plusDays(random.nextInt(3) - 1L);
          case 3 ->
              today
                  .minusMonths(any(List.of(1, 2, 3, 6, 12, 13, 14, 24)))
                  .plusDays(random.nextInt(3) - 1L);
          case 4 -> today.minusDays(random.nextInt(12)).plusDays(random.nextInt(4));
          case 5 -> LocalDate.of(2022, 6, 15).plusDays(random.nextInt(3) - 1L);
          default -> today.minusDays(random.nextInt(2200));
        };
    days.add(day);
    return day;
  }

  LocalDate settling() {
    return random.nextInt(6) == 0
        ? LocalDate.of(2021, 1, 1).plusDays(random.nextInt(3) - 2L)
        : day();
  }

  LocalDate month() {
    return day().withDayOfMonth(1);
  }

  int year() {
    return today.getYear() - random.nextInt(6);
  }

  @Nullable LocalDate maybe() {
    return random.nextInt(3) == 0 ? null : day();
  }

  Period period() {
    LocalDate from = day();
    return new Period(from, random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(800)));
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  <T> T any(T[] list) {
    return list[random.nextInt(list.length)];
  }
}
