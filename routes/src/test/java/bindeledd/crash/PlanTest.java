package bindeledd.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PlanTest {

  private static final Set<Step> ALL = EnumSet.allOf(Step.class);

  @Test
  void comesToEveryStepWithinTwentyKills() {
    assertThat(Plan.of(20, 3, ALL)).extracting(Plan.Kill::step).contains(Step.values());
  }

  @Test
  void killsEverybodyAtEveryStepWhereTheyCanBeKilledWithinThreeHundred() {
    var done =
        new HashSet<>(
            Plan.of(300, 3, ALL).stream()
                .map(kill -> List.of(kill.step(), kill.victim()))
                .toList());

    assertThat(done)
        .containsAll(
            Stream.of(Step.values())
                .flatMap(step -> step.victims().stream().map(victim -> List.of(step, victim)))
                .toList());
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(Plan.of(60, 5, ALL))
        .isEqualTo(Plan.of(60, 5, ALL))
        .isNotEqualTo(Plan.of(60, 6, ALL));
  }
}
