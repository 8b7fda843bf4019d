package bindeledd.runtime;

import bindeledd.mapping.Reading;
import bindeledd.model.Fact;

/** A foreign record and what came of reading it; both are kept when it stops at the door. */
public record Checked(Object original, Reading<? extends Fact> reading) {

  @Override
  public String toString() {
    return reading.getClass().getSimpleName();
  }
}
