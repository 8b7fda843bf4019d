package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.Difference.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What somebody put there is found, and nothing more. */
final class SeededTownTest {

  private static final int SEEDS = 300;
  private static final int PERSONS = 40;
  private static final Set<Check> ALL = EnumSet.allOf(Check.class);

  @Property(tries = SEEDS)
  void findsExactlyWhatIsWrong(@ForAll long seed) {
    var town = new SeededTown(seed);
    var situation = town.situation(Set.of());
    for (SeededCase one : town.persons(PERSONS)) {
      assertThat(found(one, situation))
          .as("%s on %s", one.story(), town.today())
          .isEqualTo(new TreeSet<>(one.wanted()));
    }
  }

  @Property(tries = SEEDS)
  void isSilentByTheRulesOfASideThatFailedHalfWayAndByNoOther(
      @ForAll long seed, @ForAll Side broken) {
    var town = new SeededTown(seed);
    var random = new Random(seed);
    var situation = town.situation(Set.of(broken));
    for (SeededCase one : town.persons(PERSONS)) {
      var wanted =
          one.wanted().stream()
              .filter(it -> Oracle.mayJudge(it.check(), situation))
              .filter(it -> !it.about().endsWith("|" + broken))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(found(one.halfRead(broken, random), situation))
          .as("without %s: %s on %s", broken, one.story(), town.today())
          .isEqualTo(wanted);
    }
  }

  @Property(tries = SEEDS)
  void findsExactlyWhatIsWrongInTheBank(@ForAll long seed) {
    var town = new SeededTown(seed);
    var bank = new SeededBank(town, town.persons(PERSONS), seed);

    var totals = totals(bank, town.situation(Set.of()));

    assertThat(wanted(totals.differences())).isEqualTo(bank.wanted);
    assertThat(totals(bank, town.situation(Set.of(Side.BANK))).differences())
        .noneMatch(it -> it.check() == Check.R9);
    assertThat(totals(bank, town.situation(Set.of(Side.TILSKUDD))).differences()).isEmpty();
  }

  @Test
  void breaksEveryRuleOfTheTableInEveryWayItCanBeBroken() {
    Map<Check, Set<Kind>> broken = new EnumMap<>(Check.class);
    Set<String> stories = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new SeededTown(seed);
      var persons = town.persons(PERSONS);
      persons.forEach(it -> count(it.wanted(), broken));
      persons.forEach(it -> stories.addAll(Arrays.asList(it.story().split(" \\+ "))));
      count(new SeededBank(town, persons, seed).wanted, broken);
    }
    assertThat(broken.keySet()).extracting(Check::name).containsAll(Check.inTable());
    assertThat(broken).isEqualTo(ways());
    assertThat(stories)
        .containsAll(Fault.ALL.stream().map(Fault::name).toList())
        .containsAll(Arrays.stream(Profile.values()).map(Profile::name).toList());
  }

  /** Alone: on every sort of life it fits, with nothing else wrong. */
  @Property(tries = 30)
  void findsEachFaultAlone(@ForAll long seed) {
    var town = new SeededTown(seed);
    var situation = town.situation(Set.of());
    for (Fault fault : Fault.ALL) {
      Arrays.stream(Profile.values())
          .filter((Predicate<Profile>) fault.of())
          .map(profile -> town.person(profile, List.of(fault)))
          .forEach(
              one ->
                  assertThat(found(one, situation))
                      .as("%s on %s", one.story(), town.today())
                      .isEqualTo(new TreeSet<>(one.wanted())));
    }
  }

  private static void count(Collection<Wanted> wanted, Map<Check, Set<Kind>> broken) {
    wanted.forEach(
        it -> broken.computeIfAbsent(it.check(), _ -> EnumSet.noneOf(Kind.class)).add(it.kind()));
  }

  private static Totals totals(SeededBank bank, Situation situation) {
    var totals = new Totals(situation);
    bank.lines.forEach(totals::add);
    bank.postings.forEach(totals::add);
    return totals;
  }

  private static Set<Wanted> found(SeededCase one, Situation situation) {
    List<Difference> differences =
        Reconciliation.judge(one.dossier(), situation, ALL).differences();
    var found = wanted(differences);
    assertThat(found).as("each difference once: %s", one.story()).hasSameSizeAs(differences);
    return found;
  }

  private static Set<Wanted> wanted(List<Difference> differences) {
    return differences.stream().map(Wanted::of).collect(Collectors.toCollection(TreeSet::new));
  }

  /** All the ways there are. */
  private static Map<Check, Set<Kind>> ways() {
    Map<Check, Set<Kind>> ways = new EnumMap<>(Check.class);
    for (Check check : Check.values()) {
      ways.put(
          check,
          switch (check) {
            case R1 -> EnumSet.of(Kind.MISSING, Kind.EXTRA, Kind.DIFFERS, Kind.NOT_YET_DUE);
            case R2, R10, FRIST_NORSK ->
                EnumSet.of(Kind.MISSING, Kind.NOT_YET_DUE, Kind.NOT_CHECKED);
            case R3 -> EnumSet.of(Kind.MISSING, Kind.EXTRA, Kind.NOT_YET_DUE, Kind.NOT_CHECKED);
            case R4 -> EnumSet.of(Kind.EXTRA, Kind.NOT_CHECKED);
            case R5, R6, R8, BELOP, H2 -> EnumSet.of(Kind.DIFFERS, Kind.NOT_CHECKED);
            case R7, R12, H1, H3, FRIST_AAR, NIR_MANGLER ->
                EnumSet.of(Kind.MISSING, Kind.NOT_YET_DUE);
            case R9 ->
                EnumSet.of(
                    Kind.MISSING, Kind.EXTRA, Kind.DIFFERS, Kind.NOT_YET_DUE, Kind.NOT_CHECKED);
            case R11, ID_DOED, NIR_OVERSKYTENDE -> EnumSet.of(Kind.EXTRA);
            case H4 -> EnumSet.of(Kind.NOT_CHECKED);
            case H5, ID_BARE_DUF, ID_UKJENT -> EnumSet.of(Kind.MISSING);
            case FRIST_OPPSTART ->
                EnumSet.of(Kind.MISSING, Kind.DIFFERS, Kind.NOT_YET_DUE, Kind.NOT_CHECKED);
            case FRIST_REGISTRERING -> EnumSet.of(Kind.STALE);
            case ID_NUMMER -> EnumSet.of(Kind.DIFFERS, Kind.STALE);
            case ID_NAVN, ID_FODSELSDATO, NIR_KOMMUNE -> EnumSet.of(Kind.DIFFERS);
            case NIR_ULIKT, NIR_TILTAK_ANTALL -> EnumSet.of(Kind.DIFFERS, Kind.NOT_YET_DUE);
          });
    }
    return ways;
  }
}
