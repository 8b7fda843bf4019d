package bindeledd.model;

import bindeledd.fuzz.ShortRun;

/** This module's parsers under Jazzer, for a little while. */
final class FuzzIT extends ShortRun {
  FuzzIT() {
    super(20_000);
  }
}
