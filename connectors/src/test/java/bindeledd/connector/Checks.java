package bindeledd.connector;

import java.util.List;

/** What the kit checks of one port: a behaviour each, and how. */
interface Checks {

  /** The body of a test. */
  interface Body {
    void run() throws Throwable;
  }

  /** One behaviour and how it is checked. */
  record Check(Behaviour behaviour, Body body) {}

  Port port();

  /** What is particular to this kind of port. */
  List<Check> own();

  /** Makes the system ready for {@link #call}, before any fault. */
  default void prepare() {}

  /** The plainest use of the port, once, with something to show for it. */
  Outcome call(Connector connector);

  /** What a call gives when all is well. */
  Outcome wellDone();
}
