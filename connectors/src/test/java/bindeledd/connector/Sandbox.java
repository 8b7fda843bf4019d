package bindeledd.connector;

import bindeledd.connector.Port.Feed;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * An honest stand-in for a system: it listens on a real port, keeps state, checks what it gets and
 * answers as the system would. The kit puts every fault in front of it, so it needs none of its
 * own. An address in its answers must be relative, or the next request passes the faults by.
 */
public interface Sandbox extends AutoCloseable {

  /** How a port is reached, which decides what can go wrong with it. */
  enum Speech {
    REST,
    SOAP,
    /** A folder: none of the faults of a network, all other behaviours. */
    FILES
  }

  /**
   * The system's own way of saying that something went wrong: the detail of a SOAP fault.
   *
   * @param code its own code, for the test's name
   * @param envelope the whole answer, sent with status 500
   * @param outcomes what may come of it, for every port of the system
   */
  record SoapFault(String code, String envelope, List<Outcome> outcomes) {}

  /**
   * Where it listens. {@code http} on localhost; a folder's {@code file} address if that is all.
   */
  URI url();

  /**
   * Back to where it began: nothing received, feeds empty; known keys are known, and every accepted
   * sample would be accepted, alone.
   */
  void clear();

  /** How many effects pushes have had since it was cleared, in all inboxes together. */
  int effects();

  /**
   * Lets a feed hold so many records and no others, in the order in which the feed gives them.
   * Called on a cleared sandbox.
   */
  default void fill(Feed<?> feed, int records) {
    throw new UnsupportedOperationException("Nothing to fill " + feed.name() + " with");
  }

  default Speech speaks(Port port) {
    return Speech.REST;
  }

  /** How the system writes a waiting time in {@code Retry-After}. */
  default String retryAfter(Duration wait) {
    return Long.toString(wait.toSeconds());
  }

  /** The faults with a code of its own that a SOAP system answers with. */
  default List<SoapFault> soapFaults() {
    return List.of();
  }

  @Override
  void close();
}
