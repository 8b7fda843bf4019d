package bindeledd.ledger;

import bindeledd.municipality.Term;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality's flow may do now.
 *
 * @param freezes those that hold it back, or are being let go
 */
public record Standing(Term.Phase phase, List<Freeze> freezes) {

  public Standing {
    freezes = List.copyOf(freezes);
  }

  /**
   * That somebody stopped a municipality, or one flow of it.
   *
   * @param route empty: all of them
   * @param intake whether nothing is taken in either
   * @param releasedAt since when what waited is let go; absent while it holds
   * @param perMinute how fast it is let go
   */
  public record Freeze(
      String route,
      boolean intake,
      String actor,
      String reason,
      Instant since,
      @Nullable Instant releasedAt,
      int perMinute) {

    public boolean holds() {
      return releasedAt == null;
    }
  }

  /** Whether anything may be pushed; in the phase of finishing only what may be out already. */
  public boolean delivers() {
    return switch (phase) {
      case BEFORE, OVER -> false;
      case CURRENT, FINISHING -> freezes.stream().noneMatch(Freeze::holds);
    };
  }

  /** Whether anything may be taken in. */
  public boolean takesIn() {
    return phase == Term.Phase.CURRENT && intakeIsFree();
  }

  /** Whether answers to what is out may be taken in. */
  public boolean takesAnswers() {
    return switch (phase) {
      case BEFORE, OVER -> false;
      case CURRENT, FINISHING -> intakeIsFree();
    };
  }

  private boolean intakeIsFree() {
    return freezes.stream().noneMatch(it -> it.holds() && it.intake());
  }
}
