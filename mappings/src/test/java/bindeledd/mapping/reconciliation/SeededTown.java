package bindeledd.mapping.reconciliation;

import bindeledd.mapping.rules.GrantRates;
import bindeledd.model.Municipality;
import bindeledd.model.SyntheticNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A made-up municipality with known faults: every profile, and on some of them one, two or three
 * faults that do not touch the same thing. The same seed gives the same town.
 */
public final class SeededTown {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
  private static final int DAYS = 280;

  private final Random random;
  private final SyntheticNumbers numbers;
  private final LocalDate today;

  public SeededTown(long seed) {
    random = new Random(seed);
    numbers = new SyntheticNumbers(seed);
    today = FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  /** The town, on its day, with every side heard but these. */
  public Situation situation(Set<Side> broken) {
    Map<Side, Situation.Heard> heard = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      heard.put(
          side,
          broken.contains(side)
              ? new Situation.Heard.Broken("Lesingen stanset halvveis.")
              : new Situation.Heard.Whole(Instant.EPOCH));
    }
    return new Situation(municipality(), today, heard, GrantRates.PUBLIC);
  }

  public Municipality municipality() {
    return Life.HERE;
  }

  public LocalDate today() {
    return today;
  }

  /** One more person. */
  public SeededCase next() {
    Profile profile = Profile.values()[random.nextInt(Profile.values().length)];
    List<Fault> possible =
        new ArrayList<>(Fault.ALL.stream().filter(it -> it.of().test(profile)).toList());
    List<Fault> faults = new ArrayList<>();
    Set<String> touched = new HashSet<>();
    for (int i = random.nextInt(4); i > 0 && !possible.isEmpty(); i--) {
      Fault fault = possible.remove(random.nextInt(possible.size()));
      if (fault.touches().stream().noneMatch(touched::contains)) {
        touched.addAll(fault.touches());
        faults.add(fault);
      }
    }
    return person(profile, faults);
  }

  /** A person of the sort, with these things wrong. */
  SeededCase person(Profile profile, List<Fault> faults) {
    var life = new Life(random, today, numbers);
    profile.live(life);
    var story = new StringBuilder(profile.name());
    for (Fault fault : faults) {
      fault.done().accept(life);
      story.append(" + ").append(fault.name());
    }
    return life.done(story.toString());
  }

  /** So many persons. */
  public List<SeededCase> persons(int count) {
    List<SeededCase> persons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      persons.add(next());
    }
    return persons;
  }
}
