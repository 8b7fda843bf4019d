package bindeledd.mapping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import bindeledd.mapping.codes.CodeList;
import bindeledd.mapping.codes.Rows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tables and the code know the same rules. */
final class RuleTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void everyRuleIsInTheTableAndNoOther() {
    assertThat(Rule.inTable())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values()).map(Rule::name).toList());
  }

  @Test
  void everyLimitIsInTheTableAndNoOther() {
    assertThat(column("/rules/limits.csv", "limit"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Limit.values()).map(Limit::key).toList());
    assertThat(Limit.values())
        .allSatisfy(limit -> assertThat(limit.on(DAY)).as(limit.key()).isPresent());
  }

  @Test
  void everyGoalInTheRulesIsACode() {
    for (String table : List.of("/rules/goals.csv", "/rules/durations.csv")) {
      assertThat(column(table, "goal"))
          .allSatisfy(goal -> assertThat(CodeList.FINAL_GOAL.table().rows(goal)).isNotEmpty());
    }
  }

  @Test
  void everyGroundAndExemptionInTheRulesIsACode() {
    assertThat(column("/rules/exemption-grounds.csv", "ground"))
        .allSatisfy(code -> assertThat(CodeList.GROUND.table().rows(code)).isNotEmpty());
    assertThat(column("/rules/exemption-grounds.csv", "exemption"))
        .allSatisfy(code -> assertThat(CodeList.EXEMPTION_TYPE.table().rows(code)).isNotEmpty());
  }

  @Test
  void theGroundsTheRulesTellApartAreCodes() {
    assertThat(List.of(Standing.ASYLUM_SEEKER, Standing.COLLECTIVE_PROTECTION))
        .allSatisfy(code -> assertThat(CodeList.PERMIT_GROUND.table().rows(code)).isNotEmpty());
  }

  @Test
  void theMeasureTheRulesTellApartIsACode() {
    assertThat(CodeList.MEASURE.table().rows("upper-secondary")).isNotEmpty();
  }

  @Test
  void everyGoalTheLawAllowsHasALength() {
    for (Rows.Row row : Rows.of("/rules/goals.csv")) {
      assertThat(
              ProgrammeLength.of(
                  row.text("goal"), Boolean.parseBoolean(row.text("upper_secondary")), DAY))
          .as(row.text("goal"))
          .isPresent();
    }
  }

  private static List<String> column(String table, String column) {
    return Rows.of(table).stream().map(row -> row.text(column)).toList();
  }
}
