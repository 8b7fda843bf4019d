package bindeledd.runtime;

import bindeledd.mapping.Reading;
import bindeledd.model.Fact;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A foreign record and what came of reading it; both are kept when it stops at the door.
 *
 * @param atStake what is lost in kroner when it is delivered too late, where that is known
 */
public record Checked(
    Object original, Reading<? extends Fact> reading, @Nullable BigDecimal atStake) {

  public Checked(Object original, Reading<? extends Fact> reading) {
    this(original, reading, null);
  }

  @Override
  public String toString() {
    return reading.getClass().getSimpleName();
  }
}
