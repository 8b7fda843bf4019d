package bindeledd.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One line of the goals: figures side by side, and how far each goal is reached.
 *
 * @param name what {@code --only} calls it
 * @param details what is too long for the table and goes into the JSON alone
 */
record Row(
    String name,
    String title,
    List<Figure> figures,
    List<Goal> goals,
    Map<String, Object> details) {

  /** A goal and what was reached of it. */
  record Goal(String text, String reached, boolean met) {

    static Goal atLeast(String text, double number, double goal, String form) {
      return new Goal(text, form.formatted(number), number >= goal);
    }

    static Goal atMost(String text, double number, double goal, String form) {
      return new Goal(text, form.formatted(number), number <= goal);
    }
  }

  /** Makes rows that share what they are measured on. */
  interface Maker {
    Set<String> names();

    /** Those of its rows that are wanted. */
    List<Row> make(Ground ground, Predicate<String> wanted) throws Exception;
  }
}
