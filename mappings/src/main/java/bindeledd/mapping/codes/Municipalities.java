package bindeledd.mapping.codes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import bindeledd.model.Municipality;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which municipality's number became which, and when, from the table {@code municipality-change}.
 * Nobody moves when a municipality is renumbered, merged or split.
 */
public final class Municipalities {

  /** A number and those it became on a day. */
  private record Step(Municipality after, LocalDate day) {}

  private static final Map<Municipality, Set<Step>> STEPS =
      CodeTable.named("municipality-change").codes().stream()
          .collect(
              groupingBy(
                  code -> new Municipality(code.external()),
                  mapping(Municipalities::step, toUnmodifiableSet())));

  private Municipalities() {}

  /**
   * Whether the two numbers are, or were, of one municipality: equal, or one became the other. Two
   * that were merged into a third are not the same as each other.
   */
  public static boolean same(@Nullable Municipality one, @Nullable Municipality other) {
    return one != null && other != null && (became(one, other) || became(other, one));
  }

  /** Whether on this very day the first number became the second. */
  public static boolean became(Municipality before, Municipality after, LocalDate on) {
    return STEPS.getOrDefault(before, Set.of()).contains(new Step(after, on));
  }

  private static boolean became(Municipality before, Municipality after) {
    return before.equals(after)
        || STEPS.getOrDefault(before, Set.of()).stream()
            .anyMatch(step -> became(step.after(), after));
  }

  private static Step step(Code code) {
    return new Step(
        new Municipality(code.internal()), Objects.requireNonNull(code.validity().from()));
  }
}
