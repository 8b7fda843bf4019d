package bindeledd.crooked.model;

import bindeledd.crooked.mapping.Impure;

/** A record that knows a mapping. */
public record Leaning(Impure impure) {}
