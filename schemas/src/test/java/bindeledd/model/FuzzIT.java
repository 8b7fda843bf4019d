package bindeledd.model;

import bindeledd.fuzz.ShortRun;
import java.time.Duration;

/** This module's parsers under Jazzer, for a little while. */
final class FuzzIT extends ShortRun {
  FuzzIT() {
    super(Duration.ofSeconds(4));
  }
}
