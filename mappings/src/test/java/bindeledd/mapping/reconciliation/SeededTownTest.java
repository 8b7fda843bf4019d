package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.Rows;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What somebody put there is found, and nothing more. */
final class SeededTownTest {

  private static final int SEEDS = Integer.getInteger("reconciliation.seeds", 300);
  private static final int PERSONS = 40;
  private static final Set<Check> ALL = EnumSet.allOf(Check.class);

  @Test
  void findsExactlyWhatIsWrong() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var town = new SeededTown(seed);
      var situation = town.situation(Set.of());
      for (SeededCase one : town.persons(PERSONS)) {
        assertThat(found(one, situation))
            .as("seed %s, %s: %s", seed, town.today(), one.story())
            .isEqualTo(new TreeSet<>(one.wanted()));
      }
    }
  }

  @Test
  void saysNothingByARuleThatNeedsASideThatFailedHalfWay() {
    Map<Check, List<String>> needs = needs();
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      Side broken = Side.values()[random.nextInt(Side.values().length)];
      var town = new SeededTown(seed);
      var situation = town.situation(Set.of(broken));
      for (SeededCase one : town.persons(PERSONS)) {
        var wanted =
            one.wanted().stream()
                .filter(
                    it ->
                        needs.getOrDefault(it.check(), List.of()).stream()
                            .noneMatch(side -> side.replace("?", "").equals(broken.name())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(one, situation))
            .as("seed %s without %s: %s", seed, broken, one.story())
            .isEqualTo(wanted);
      }
    }
  }

  @Test
  void putsEveryFaultOnSomebodyAndEveryRuleIsBrokenBySomebody() {
    Map<Check, Set<Difference.Kind>> broken = new HashMap<>();
    Set<String> stories = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      for (SeededCase one : new SeededTown(seed).persons(PERSONS)) {
        one.wanted()
            .forEach(it -> broken.computeIfAbsent(it.check(), _ -> new HashSet<>()).add(it.kind()));
        stories.addAll(Arrays.asList(one.story().split(" \\+ ")));
      }
    }
    var personal = EnumSet.allOf(Check.class);
    personal.remove(Check.R9);
    assertThat(broken.keySet()).containsExactlyInAnyOrderElementsOf(personal);
    assertThat(stories)
        .containsAll(Fault.ALL.stream().map(Fault::name).toList())
        .containsAll(Arrays.stream(Profile.values()).map(Profile::name).toList());
  }

  private static TreeSet<Wanted> found(SeededCase one, Situation situation) {
    List<Difference> differences =
        Reconciliation.judge(one.dossier(), situation, ALL).differences();
    var found = differences.stream().map(Wanted::of).collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as("each difference once: %s", one.story()).hasSameSizeAs(differences);
    return found;
  }

  private static Map<Check, List<String>> needs() {
    return Rows.of("/rules/reconciliation.csv").stream()
        .collect(
            Collectors.toMap(
                row -> Check.valueOf(row.text("check")),
                row -> List.of(row.text("needs").split(" "))));
  }
}
