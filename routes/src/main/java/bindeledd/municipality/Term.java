package bindeledd.municipality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When one municipality is there, and what it becomes. Days are Norway's, the last one included.
 *
 * @param from absent: it always was
 * @param to absent: no end is known
 */
public record Term(
    String number,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Succession succession) {

  /** Of whoever is there as long as the installation is. */
  public static final Term WITHOUT_END = new Term("", null, null, null);

  /** What becomes of it from a day on. */
  public sealed interface Succession {
    LocalDate on();
  }

  /** Another takes over all of it: a merger, or a new number. */
  public record Becomes(String number, LocalDate on) implements Succession {}

  /** Several take over, and which of them a record belongs to somebody must say. */
  public record Splits(List<String> into, LocalDate on) implements Succession {
    public Splits {
      into = List.copyOf(into);
    }
  }

  /** What it may do. */
  public enum Phase {
    /** Nothing yet. */
    BEFORE,
    /** Everything. */
    CURRENT,
    /** Find out what came of what is out, and nothing else: another has taken over. */
    FINISHING,
    /** Nothing any more; what waits is kept. */
    OVER
  }

  public Phase on(LocalDate day) {
    if (succession != null && !day.isBefore(succession.on())) {
      return Phase.FINISHING;
    }
    if (from != null && day.isBefore(from)) {
      return Phase.BEFORE;
    }
    return to != null && day.isAfter(to) ? Phase.OVER : Phase.CURRENT;
  }
}
