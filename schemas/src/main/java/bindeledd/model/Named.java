package bindeledd.model;

import org.jspecify.annotations.Nullable;

/** A fact that gives a person's name: the register's look-up by DUF number needs one. */
public interface Named {

  /** As its sender has it. */
  Person.@Nullable Name name();
}
