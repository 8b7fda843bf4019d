package bindeledd;

/**
 * The threads that carry virtual threads. A virtual thread that loads a class, or waits for one to
 * be initialised, keeps its carrier meanwhile (JEP 491, "Future Work"). With as many carriers as
 * cores, two that did so on two cores, and waited for a third that found no carrier, stopped every
 * flow for good a few seconds after a start. There are more of them than flows, then: it costs a
 * twelfth of the speed. More only while they are wanted does not do: the scheduler starts a carrier
 * when work comes to an empty queue, and these queues are full.
 */
final class Carriers {

  private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";
  private static final String MANY = "64";

  private Carriers() {}

  /** Before the first virtual thread there is; an operator's own choice stands. */
  static void provide() {
    if (System.getProperty(PROPERTY) == null) {
      System.setProperty(PROPERTY, MANY);
    }
  }
}
