package bindeledd.reconciliation;

import bindeledd.mapping.rules.GrantRates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is judged by beside the sides.
 *
 * @param rates what codes of grants are worth
 * @param day the day it is held to be; absent: the day the run began
 */
record Yardstick(GrantRates rates, @Nullable LocalDate day) {

  /** What is public, on the day it is. */
  static final Yardstick PUBLIC = new Yardstick(GrantRates.PUBLIC, null);
}
