package bindeledd.mapping.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.reconciliation.OraclePositions.Stand;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Two who judge by the same rules, written apart, say the same of everybody. */
final class OracleTest {

  private static final int PERSONS = 20;
  private static final Set<Check> ALL = EnumSet.allOf(Check.class);

  @Property(tries = 50)
  void agreesAboutATownWithKnownFaults(@ForAll long seed) {
    var town = new SeededTown(seed);
    var random = new Random(seed);
    Side broken = Side.values()[random.nextInt(Side.values().length)];
    for (SeededCase one : town.persons(PERSONS)) {
      agree(one.story(), one.dossier(), town.situation(Set.of()));
      agree(one.story(), one.halfRead(broken, random).dossier(), town.situation(Set.of(broken)));
    }
  }

  @Property(tries = 250)
  void agreesAboutATownThatSaysAnythingAtAll(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < PERSONS; i++) {
      agree("person " + i, town.next(), town.situation());
    }
  }

  @Test
  void findsSomethingByEveryRuleWhereAnythingIsSaid() {
    Set<Check> broken = EnumSet.of(Check.R9);
    for (long seed = 0; seed < 500; seed++) {
      var town = new RandomTown(seed);
      for (int i = 0; i < PERSONS; i++) {
        Reconciliation.judge(town.next(), town.situation(), ALL)
            .differences()
            .forEach(it -> broken.add(it.check()));
      }
    }
    assertThat(broken).isEqualTo(ALL);
  }

  @Property(tries = 250)
  void sharesAddUpToTheYear(@ForAll long seed) {
    var town = new RandomTown(seed);
    for (int i = 0; i < PERSONS; i++) {
      var positions = Reconciliation.judge(town.next(), town.situation(), ALL).positions();
      for (GrantPosition year : positions) {
        if (year.term().isEmpty()) {
          List<GrantPosition> terms =
              positions.stream()
                  .filter(it -> !it.term().isEmpty())
                  .filter(it -> it.code().equals(year.code()) && it.year() == year.year())
                  .toList();
          addsUp(year, terms);
        }
      }
    }
  }

  private static void addsUp(GrantPosition year, List<GrantPosition> terms) {
    assertThat(terms.stream().mapToLong(GrantPosition::paid).sum()).isEqualTo(year.paid());
    assertThat(year.reason().isEmpty())
        .as("%s", year)
        .isEqualTo(Long.valueOf(0).equals(year.difference()));
    for (GrantPosition term : terms) {
      boolean agrees = Long.valueOf(0).equals(term.difference());
      assertThat(term.reason().isEmpty()).as("%s", term).isEqualTo(agrees);
      assertThat(agrees && !term.advice().isEmpty()).as("%s", term).isFalse();
    }
  }

  private static void agree(String story, Dossier dossier, Situation situation) {
    Judged judged = Reconciliation.judge(dossier, situation, ALL);
    assertThat(sorted(judged.differences().stream().map(Told::of).toList()))
        .as("%s on %s with %s: %s", story, situation.today(), situation.heard(), dossier.told())
        .isEqualTo(Oracle.judge(dossier, situation));
    assertThat(
            judged.positions().stream()
                .filter(it -> it.term().isEmpty())
                .map(Stand::of)
                .collect(Collectors.toSet()))
        .as("%s on %s: %s", story, situation.today(), dossier.told())
        .isEqualTo(Set.copyOf(OraclePositions.of(dossier, situation)));
  }

  private static List<Told> sorted(Collection<Told> told) {
    return told.stream().sorted().toList();
  }
}
