package bindeledd.model;

import bindeledd.fuzz.FuzzContract;

/** The seeds of this module's parsers. */
final class FuzzTest extends FuzzContract {}
