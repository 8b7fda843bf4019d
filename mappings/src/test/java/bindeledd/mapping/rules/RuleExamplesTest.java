package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.rules.Example.Verdict;
import bindeledd.model.Finding;
import bindeledd.model.Finding.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule at its boundaries. */
final class RuleExamplesTest {

  static Stream<Example> examples() {
    return Stream.of(
            ExamplesOfDates.all(),
            ExamplesOfCodes.all(),
            ExamplesOfDecisions.all(),
            ExamplesOfGoals.all(),
            ExamplesOfLengths.all(),
            ExamplesOfTargetGroup.all(),
            ExamplesOfTraining.all(),
            ExamplesOfReception.all(),
            ExamplesOfOrder.all(),
            ExamplesOfPeriods.all())
        .flatMap(examples -> examples);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theRuleSays(Example example) {
    List<Severity> said =
        ProgrammeRules.check(example.record(), example.history(), example.reportedOn()).stream()
            .filter(finding -> finding.rule().equals(example.rule().name()))
            .map(Finding::severity)
            .toList();

    assertThat(said)
        .isEqualTo(
            switch (example.verdict()) {
              case BROKEN -> List.of(example.rule().row().severity());
              case KEPT -> List.of();
              case CANNOT_TELL -> List.of(Severity.NOT_CHECKED);
            });
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleIsSeenBrokenAndKept(Rule rule) {
    assertThat(examples().filter(example -> example.rule() == rule).map(Example::verdict))
        .contains(Verdict.BROKEN, Verdict.KEPT);
  }

  @Test
  void aRuleThatMayNotKnowIsSeenNotToKnow() {
    for (Rule rule : Rule.values()) {
      assertThat(
              examples()
                  .filter(example -> example.rule() == rule)
                  .anyMatch(example -> example.verdict() == Verdict.CANNOT_TELL))
          .as(rule.name())
          .isEqualTo(!rule.row().unknown().isEmpty());
    }
  }
}
