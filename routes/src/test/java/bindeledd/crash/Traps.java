package bindeledd.crash;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one trap that is set, and the one who looks on, for everybody who listens on a wire. */
final class Traps {

  private volatile @Nullable Trap set;
  private volatile Consumer<Moment> witness = _ -> {};

  void set(Trap trap) {
    set = trap;
  }

  void clear() {
    set = null;
  }

  /** Shows every moment to somebody before it goes on; who takes long holds it up. */
  void show(Consumer<Moment> to) {
    witness = to;
  }

  Optional<Trap> catching(Moment moment) {
    witness.accept(moment);
    Trap trap = set;
    return trap != null && trap.catches(moment) ? Optional.of(trap) : Optional.empty();
  }
}
