package bindeledd.crash;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one trap that is set, for everybody who listens on a wire. */
final class Traps {

  private volatile @Nullable Trap set;

  void set(Trap trap) {
    set = trap;
  }

  void clear() {
    set = null;
  }

  Optional<Trap> catching(Moment moment) {
    Trap trap = set;
    return trap != null && trap.catches(moment) ? Optional.of(trap) : Optional.empty();
  }
}
