package bindeledd.mapping.rules;

import bindeledd.mapping.codes.Rows;
import bindeledd.mapping.codes.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A final goal the law allows with an education background, from {@code rules/goals.csv}.
 *
 * @param forOlder whether it is open to those over the age where only work is left
 * @param forYounger whether it is what the law names as the rule for the youngest
 */
record GoalRule(
    String goal, boolean upperSecondary, boolean forOlder, boolean forYounger, Validity validity) {

  private static final List<GoalRule> TABLE =
      Rows.of("/rules/goals.csv").stream()
          .map(
              row ->
                  new GoalRule(
                      row.text("goal"),
                      Boolean.parseBoolean(row.text("upper_secondary")),
                      row.text("over_age").equals("yes"),
                      row.text("under_age").equals("yes"),
                      row.validity()))
          .toList();

  /** The rule for that goal and background on that day; empty when the law does not allow it. */
  static Optional<GoalRule> of(String goal, boolean upperSecondary, LocalDate day) {
    return TABLE.stream()
        .filter(rule -> rule.goal.equals(goal) && rule.upperSecondary == upperSecondary)
        .filter(rule -> rule.validity.holds(day))
        .findFirst();
  }

  /** Whether the goal is open to the oldest, whatever their background. */
  static boolean forOlder(String goal, LocalDate day) {
    return TABLE.stream()
        .anyMatch(rule -> rule.goal.equals(goal) && rule.forOlder && rule.validity.holds(day));
  }
}
